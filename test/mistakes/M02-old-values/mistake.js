// A type of that name is left from before: it keeps its old values.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('staff', { role: Sequelize.ENUM('clerk', 'guest') });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('staff');
}
