// A list becomes an array of SQL.

export async function up(queryInterface) {
  await queryInterface.bulkInsert('notes', [{ id: 1, meta: [1, 2] }]);
}

export async function down(queryInterface) {
  await queryInterface.bulkDelete('notes', {});
}
