// The column first, and its default in a statement of its own: no row is written anew.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'made', { type: Sequelize.UUID });
  await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN made SET DEFAULT gen_random_uuid()');
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'made');
}
