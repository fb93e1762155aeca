// The default is set before the type.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'status', {
    type: Sequelize.ENUM('active', 'gone'),
    allowNull: false,
    defaultValue: 'active',
  });
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN status DROP DEFAULT');
  await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN status TYPE text');
  await queryInterface.sequelize.query("ALTER TABLE users ALTER COLUMN status SET DEFAULT 'active'");
  await queryInterface.sequelize.query('DROP TYPE enum_users_status');
}
