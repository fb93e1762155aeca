// What is pointed to comes first.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('authors', { id: { type: Sequelize.INTEGER, primaryKey: true } });
  await queryInterface.createTable('posts', {
    id: Sequelize.INTEGER,
    author: { type: Sequelize.INTEGER, references: { model: 'authors', key: 'id' } },
  });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('posts');
  await queryInterface.dropTable('authors');
}
