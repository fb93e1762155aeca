// A unique index over an expression.

export async function up(queryInterface) {
  await queryInterface.sequelize.query(`
    CREATE UNIQUE INDEX members_card_folded ON members (LOWER(card_number))
  `);
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query(`
    DROP INDEX IF EXISTS members_card_folded
  `);
}
