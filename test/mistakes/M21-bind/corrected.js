// One statement.

export async function up(queryInterface) {
  await queryInterface.sequelize.query('CREATE INDEX by_age ON users (age)');
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', 'by_age');
}
