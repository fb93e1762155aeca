// Text does not become a number by itself.

export async function up(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN age TYPE integer');
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN age TYPE text');
}
