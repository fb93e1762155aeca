// Postgres knows the time, too.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'made', { type: Sequelize.DATE, defaultValue: Sequelize.fn('now') });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'made');
}
