// All at once, in any order.

export async function up(queryInterface, Sequelize) {
  await Promise.all([
    queryInterface.createTable('posts', { id: Sequelize.INTEGER }),
    queryInterface.addIndex('posts', ['id']),
  ]);
}

export async function down(queryInterface) {
  await queryInterface.dropTable('posts');
}
