// A value is added with SQL.

export async function up(queryInterface) {
  await queryInterface.sequelize.query("ALTER TYPE enum_staff_role ADD VALUE 'guest'");
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE staff ALTER COLUMN role TYPE text');
  await queryInterface.sequelize.query('DROP TYPE enum_staff_role');
  await queryInterface.sequelize.query("CREATE TYPE enum_staff_role AS ENUM ('clerk', 'boss')");
  await queryInterface.sequelize.query(
    'ALTER TABLE staff ALTER COLUMN role TYPE enum_staff_role USING role::enum_staff_role',
  );
}
