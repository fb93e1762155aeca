// Nobody waits for what `down` does.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'a', Sequelize.TEXT);
}

export async function down(queryInterface) {
  queryInterface.removeColumn('users', 'a');
}
