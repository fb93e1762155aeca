// The type of the ENUM outlives its column.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'role', Sequelize.ENUM('clerk', 'boss'));
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'role');
}
