// As it is spelt in the database.

export async function up(queryInterface) {
  await queryInterface.bulkInsert('posts', [{ id: 1, created_at: new Date() }]);
}

export async function down(queryInterface) {
  await queryInterface.bulkDelete('posts', {});
}
