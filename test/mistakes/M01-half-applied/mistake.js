// The second step fails, and the first one stays.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);
  await queryInterface.addIndex('users', ['phon']);
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'phone');
}
