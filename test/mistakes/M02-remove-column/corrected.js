// `down` drops the type as well.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'role', Sequelize.ENUM('clerk', 'boss'));
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'role');
  await queryInterface.sequelize.query('DROP TYPE "enum_users_role"');
}
