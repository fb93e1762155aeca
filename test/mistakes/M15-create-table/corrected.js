// Postgres knows the time, too.

export async function up(queryInterface, Sequelize) {
  const now = { type: Sequelize.DATE, defaultValue: Sequelize.literal('now()') };
  await queryInterface.createTable('posts', { id: Sequelize.INTEGER, made: { ...now, allowNull: false } });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('posts');
}
