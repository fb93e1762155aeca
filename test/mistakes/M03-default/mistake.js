// A default that the old type does not have.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('staff', 'role', {
    type: Sequelize.ENUM('clerk', 'boss', 'guest'),
    defaultValue: 'guest',
  });
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.changeColumn('staff', 'role', { type: Sequelize.ENUM('clerk', 'boss') });
}
