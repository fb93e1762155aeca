// The table has the default.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('posts', {
    id: Sequelize.INTEGER,
    created_at: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.literal('now()') },
  });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('posts');
}
