// Without quotes every name is read in lower case.

export async function up(queryInterface) {
  await queryInterface.sequelize.query('CREATE INDEX posts_created ON posts (createdAt)');
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('posts', 'posts_created');
}
