// `unique: true` once more.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'email', {
    type: Sequelize.STRING(200),
    allowNull: false,
    unique: true,
  });
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE users DROP CONSTRAINT IF EXISTS users_email_key1');
  await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN email TYPE text');
}
