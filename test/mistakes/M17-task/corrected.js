// As the task has it.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('posts', { created_at: Sequelize.DATE });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('posts');
}
