// The rule stands where nobody looks.

export async function up(queryInterface) {
  await queryInterface.addConstraint('members', {
    fields: ['org_id'],
    type: 'foreign key',
    name: 'members_org_id_fkey',
    references: { table: 'orgs', field: 'id', onDelete: 'CASCADE' },
  });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('members', 'members_org_id_fkey');
}
