// Another name for a table that is referred to.

export async function up(queryInterface) {
  await queryInterface.renameTable('members', 'readers');
}

export async function down(queryInterface) {
  await queryInterface.renameTable('readers', 'members');
}
