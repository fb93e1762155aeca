// JSON is text.

export async function up(queryInterface) {
  await queryInterface.bulkInsert('notes', [{ id: 1, meta: JSON.stringify({ a: 1 }) }]);
}

export async function down(queryInterface) {
  await queryInterface.bulkDelete('notes', {});
}
