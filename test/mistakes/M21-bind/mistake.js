// Two statements with parameters.

export async function up(queryInterface) {
  await queryInterface.sequelize.query('CREATE INDEX by_age ON users (age); SELECT $1::int', { bind: [1] });
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', 'by_age');
}
