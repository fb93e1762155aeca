// A loop does.

export async function up(queryInterface, Sequelize) {
  for (const name of ['a', 'b']) {
    await queryInterface.addColumn('users', name, Sequelize.TEXT);
  }
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'a');
  await queryInterface.removeColumn('users', 'b');
}
