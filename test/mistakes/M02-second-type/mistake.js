// One type of two is left from before, and the other is never made.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('staff', {
    role: Sequelize.ENUM('clerk', 'boss'),
    shift: Sequelize.ENUM('day', 'night'),
  });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('staff');
}
