// The old one goes first.

export async function up(queryInterface) {
  await queryInterface.removeConstraint('members', 'members_org_id_fkey');
  await queryInterface.addConstraint('members', {
    fields: ['org_id'],
    type: 'foreign key',
    name: 'members_org_id_fkey',
    references: { table: 'orgs', field: 'id' },
    onDelete: 'RESTRICT',
  });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('members', 'members_org_id_fkey');
  await queryInterface.addConstraint('members', {
    fields: ['org_id'],
    type: 'foreign key',
    name: 'members_org_id_fkey',
    references: { table: 'orgs', field: 'id' },
    onDelete: 'CASCADE',
  });
}
