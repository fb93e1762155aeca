// Nobody waits for the last call.

export async function up(queryInterface, Sequelize) {
  queryInterface.addColumn('users', 'a', Sequelize.TEXT);
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'a');
}
