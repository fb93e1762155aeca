// The next call does not wait for the table.

export async function up(queryInterface, Sequelize) {
  queryInterface.createTable('posts', { id: Sequelize.INTEGER });
  await queryInterface.addIndex('posts', ['id']);
}

export async function down(queryInterface) {
  await queryInterface.dropTable('posts');
}
