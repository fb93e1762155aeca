// Operators were texts once.

export async function up(queryInterface) {
  await queryInterface.addConstraint('members', {
    fields: ['org_id'],
    type: 'check',
    name: 'members_org_id_check',
    where: { org_id: { $gt: 0 } },
  });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('members', 'members_org_id_check');
}
