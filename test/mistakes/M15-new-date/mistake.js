// The time at which the migration ran.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'made', { type: Sequelize.DATE, defaultValue: new Date() });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'made');
}
