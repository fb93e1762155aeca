// Both are to go, and what is pointed to goes first.

export async function up(queryInterface) {
  await queryInterface.dropTable('authors');
  await queryInterface.dropTable('posts');
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('CREATE TABLE authors (id integer PRIMARY KEY)');
  await queryInterface.sequelize.query('CREATE TABLE posts (author integer REFERENCES authors)');
}
