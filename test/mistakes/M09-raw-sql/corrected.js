// Postgres is told how.

export async function up(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN age TYPE integer USING age::integer');
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN age TYPE text');
}
