// Each call is waited for.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);
  await queryInterface.sequelize.query("UPDATE users SET phone = ''");
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'phone');
  await queryInterface.sequelize.query('DROP TABLE IF EXISTS phones');
}
