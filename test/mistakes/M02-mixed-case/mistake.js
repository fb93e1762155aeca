// The type of the ENUM outlives its table, whose name needs quotes.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('Staff', { role: Sequelize.ENUM('clerk', 'boss') });
  await queryInterface.addIndex('users', ['age']);
}

export async function down(queryInterface) {
  await queryInterface.dropTable('Staff');
}
