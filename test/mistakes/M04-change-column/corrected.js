// Three steps, in SQL.

export async function up(queryInterface) {
  await queryInterface.sequelize.query("CREATE TYPE enum_users_status AS ENUM ('active', 'gone')");
  await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN status DROP DEFAULT');
  await queryInterface.sequelize.query(
    'ALTER TABLE users ALTER COLUMN status TYPE enum_users_status USING status::enum_users_status',
  );
  await queryInterface.sequelize.query("ALTER TABLE users ALTER COLUMN status SET DEFAULT 'active'");
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN status DROP DEFAULT');
  await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN status TYPE text');
  await queryInterface.sequelize.query("ALTER TABLE users ALTER COLUMN status SET DEFAULT 'active'");
  await queryInterface.sequelize.query('DROP TYPE enum_users_status');
}
