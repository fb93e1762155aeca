// An index over what is in a document.

export async function up(queryInterface) {
  await queryInterface.sequelize.query(`
    CREATE INDEX members_settings ON members USING GIN (settings)
  `);
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query(`
    DROP INDEX IF EXISTS members_settings
  `);
}
