// Each call has its await.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'a', Sequelize.TEXT);
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'a');
}
