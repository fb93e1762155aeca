// A row that leaves it to the default finds none.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('posts', {
    id: Sequelize.INTEGER,
    created_at: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.NOW },
  });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('posts');
}
