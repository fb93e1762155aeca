// A model `User` has a table `users`.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('User', 'phone', Sequelize.TEXT);
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'phone');
}
