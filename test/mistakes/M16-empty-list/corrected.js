// An empty array, as text.

export async function up(queryInterface) {
  await queryInterface.bulkInsert('notes', [{ id: 1, meta: null, tags: '{}' }]);
}

export async function down(queryInterface) {
  await queryInterface.bulkDelete('notes', {});
}
