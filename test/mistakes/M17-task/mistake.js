// The column is there, in another spelling.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('posts', { createdAt: Sequelize.DATE });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('posts');
}
