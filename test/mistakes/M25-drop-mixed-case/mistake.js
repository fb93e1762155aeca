// What is pointed to goes first, and cannot.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('Authors', { id: { type: Sequelize.INTEGER, primaryKey: true } });
  await queryInterface.createTable('Posts', {
    id: Sequelize.INTEGER,
    author: { type: Sequelize.INTEGER, references: { model: 'Authors', key: 'id' } },
  });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('Authors');
  await queryInterface.dropTable('Posts');
}
