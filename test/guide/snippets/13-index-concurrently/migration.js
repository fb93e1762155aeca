// An index that is built while others write.

export async function up(queryInterface) {
  await queryInterface.sequelize.query(`
    CREATE INDEX CONCURRENTLY IF NOT EXISTS loans_member
    ON loans (member_id)
  `);
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query(`
    DROP INDEX CONCURRENTLY IF EXISTS loans_member
  `);
}
