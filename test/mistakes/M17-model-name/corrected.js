// The table has its own name.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'phone');
}
