// What is awaited needs no callback.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'phone');
}
