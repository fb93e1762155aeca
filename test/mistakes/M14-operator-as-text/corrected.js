// An operator is a symbol.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addConstraint('members', {
    fields: ['org_id'],
    type: 'check',
    name: 'members_org_id_check',
    where: { org_id: { [Sequelize.Op.gt]: 0 } },
  });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('members', 'members_org_id_check');
}
