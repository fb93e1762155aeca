// `down` drops the type as well.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('staff', { role: Sequelize.ENUM('clerk', 'boss') });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('staff');
  await queryInterface.sequelize.query('DROP TYPE "enum_staff_role"');
}
