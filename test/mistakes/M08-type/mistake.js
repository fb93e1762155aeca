// The type is left out of what is sent.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('members', 'org_id', {
    type: Sequelize.BIGINT,
    references: { model: 'orgs', key: 'id' },
  });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('members', 'members_org_id_fkey');
}
