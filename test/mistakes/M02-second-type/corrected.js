// The old type goes first.

export async function up(queryInterface, Sequelize) {
  await queryInterface.sequelize.query('DROP TYPE enum_staff_role');
  await queryInterface.createTable('staff', {
    role: Sequelize.ENUM('clerk', 'boss'),
    shift: Sequelize.ENUM('day', 'night'),
  });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('staff');
  await queryInterface.sequelize.query('DROP TYPE enum_staff_role; DROP TYPE enum_staff_shift');
  await queryInterface.sequelize.query("CREATE TYPE enum_staff_role AS ENUM ('clerk', 'boss')");
}
