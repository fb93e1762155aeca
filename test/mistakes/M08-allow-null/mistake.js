// `allowNull` is left out of what is sent.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('members', 'org_id', {
    type: Sequelize.INTEGER,
    allowNull: true,
    references: { model: 'orgs', key: 'id' },
    onDelete: 'SET NULL',
  });
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE members DROP CONSTRAINT members_org_id_fkey1');
}
