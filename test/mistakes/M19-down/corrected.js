// What points goes first.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('authors', { id: { type: Sequelize.INTEGER, primaryKey: true } });
  const author = { type: Sequelize.INTEGER, references: { model: 'authors', key: 'id' } };
  await queryInterface.createTable('posts', { id: Sequelize.INTEGER, author });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('posts');
  await queryInterface.dropTable('authors');
}
