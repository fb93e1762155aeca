// A call in quotes is a text.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'made', { type: Sequelize.DATE, defaultValue: 'now()' });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'made');
}
