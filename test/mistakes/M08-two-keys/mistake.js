// One more foreign key, beside the old one.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('members', 'org_id', {
    type: Sequelize.INTEGER,
    references: { model: 'orgs', key: 'id' },
    onDelete: 'RESTRICT',
  });
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE members DROP CONSTRAINT members_org_id_fkey1');
}
