// The column changes by itself.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('members', 'org_id', { type: Sequelize.BIGINT });

  await queryInterface.addConstraint('members', {
    fields: ['org_id'],
    type: 'foreign key',
    name: 'members_org_id_fkey',
    references: { table: 'orgs', field: 'id' },
    onDelete: 'NO ACTION',
  });
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.removeConstraint('members', 'members_org_id_fkey');
  await queryInterface.changeColumn('members', 'org_id', { type: Sequelize.INTEGER });
}
