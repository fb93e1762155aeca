// The type of the ENUM outlives its table.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('staff', { role: Sequelize.ENUM('clerk', 'boss') });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('staff');
}
