// A value in each row.

export async function up(queryInterface) {
  await queryInterface.bulkInsert('posts', [{ id: 1, createdAt: new Date() }]);
}

export async function down(queryInterface) {
  await queryInterface.bulkDelete('posts', {});
}
