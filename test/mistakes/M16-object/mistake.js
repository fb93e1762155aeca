// An object, and nobody knows the column.

export async function up(queryInterface) {
  await queryInterface.bulkInsert('notes', [{ id: 1, meta: { a: 1 } }]);
}

export async function down(queryInterface) {
  await queryInterface.bulkDelete('notes', {});
}
