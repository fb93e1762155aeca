// An index built with CONCURRENTLY, and an option that says there is no transaction.

export async function up(queryInterface) {
  await queryInterface.sequelize.query('CREATE INDEX CONCURRENTLY members_card ON members (card_number)', {
    transaction: null,
  });
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS members_card', { transaction: null });
}
