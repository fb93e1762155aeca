// A value of the new list is none of the old type.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('staff', { role: Sequelize.ENUM('clerk', 'guest') });
  await queryInterface.bulkInsert('staff', [{ role: 'guest' }]);
}

export async function down(queryInterface) {
  await queryInterface.dropTable('staff');
}
