// Each call has its await.

export async function up(queryInterface) {
  await queryInterface.renameColumn('users', 'age', 'years');
  await queryInterface.sequelize.query('ALTER TABLE users ADD COLUMN IF NOT EXISTS age integer');
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'age');
  await queryInterface.renameColumn('users', 'years', 'age');
}
