// Only the type changes.

export async function up(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE things ALTER COLUMN id TYPE bigint');
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE things ALTER COLUMN id TYPE integer');
}
