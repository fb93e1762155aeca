// The type is there, so `changeColumn` leaves it as it is.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('staff', 'role', { type: Sequelize.ENUM('clerk', 'boss', 'guest') });
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.changeColumn('staff', 'role', { type: Sequelize.ENUM('clerk', 'boss') });
}
