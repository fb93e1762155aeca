// With a default, Sequelize cuts its SQL at the wrong place.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('members', 'org_id', {
    type: Sequelize.INTEGER,
    defaultValue: 1,
    references: { model: 'orgs', key: 'id' },
  });
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.removeConstraint('members', 'members_org_id_fkey');
  await queryInterface.changeColumn('members', 'org_id', { type: Sequelize.INTEGER });
}
