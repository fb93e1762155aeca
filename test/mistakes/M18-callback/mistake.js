// As in the migrations of db-migrate, which are given a callback.

export async function up(queryInterface, Sequelize, done) {
  await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);
  done();
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'phone');
}
