// Only when there are rows.

export async function up(queryInterface) {
  const rows = [];
  if (rows.length > 0) await queryInterface.bulkInsert('notes', rows);
}

export async function down(queryInterface) {
  await queryInterface.bulkDelete('notes', {});
}
