// A foreign key goes by its name.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('members', 'org_id', {
    type: Sequelize.INTEGER,
    references: { model: 'orgs', key: 'id' },
  });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('members', 'members_org_id_fkey');
}
