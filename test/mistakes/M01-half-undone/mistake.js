// The second step of `down` fails, and the first one stays.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'nick', Sequelize.TEXT);
  await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'nick');
  await queryInterface.removeColumn('users', 'fon');
}
