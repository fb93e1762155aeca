// What points goes first.

export async function up(queryInterface) {
  await queryInterface.dropTable('posts');
  await queryInterface.dropTable('authors');
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('CREATE TABLE authors (id integer PRIMARY KEY)');
  await queryInterface.sequelize.query('CREATE TABLE posts (author integer REFERENCES authors)');
}
