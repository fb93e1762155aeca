// Another name for a column.

export async function up(queryInterface) {
  await queryInterface.renameColumn('members', 'card_number', 'card');
}

export async function down(queryInterface) {
  await queryInterface.renameColumn('members', 'card', 'card_number');
}
