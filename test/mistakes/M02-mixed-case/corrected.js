// `down` drops the type as well.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('Staff', { role: Sequelize.ENUM('clerk', 'boss') });
  await queryInterface.addIndex('users', ['age']);
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', ['age']);
  await queryInterface.dropTable('Staff');
  await queryInterface.sequelize.query('DROP TYPE "enum_Staff_role"');
}
