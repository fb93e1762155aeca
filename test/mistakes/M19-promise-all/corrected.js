// One after the other.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('posts', { id: Sequelize.INTEGER });
  await queryInterface.addIndex('posts', ['id']);
}

export async function down(queryInterface) {
  await queryInterface.dropTable('posts');
}
