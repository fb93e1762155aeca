// Several statements in one text are a transaction.

export async function up(queryInterface) {
  await queryInterface.sequelize.query('CREATE INDEX CONCURRENTLY by_age ON users (age); ANALYZE users');
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', 'by_age');
}
