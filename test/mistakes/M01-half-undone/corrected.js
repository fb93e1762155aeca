// Each name as `up` gave it.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'nick', Sequelize.TEXT);
  await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'nick');
  await queryInterface.removeColumn('users', 'phone');
}
