// An INSERT of nothing.

export async function up(queryInterface) {
  const rows = [];
  await queryInterface.bulkInsert('notes', rows);
}

export async function down(queryInterface) {
  await queryInterface.bulkDelete('notes', {});
}
