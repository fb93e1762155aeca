// The column changes by itself.

export async function up(queryInterface) {
  await queryInterface.removeConstraint('members', 'members_org_id_fkey');
  await queryInterface.sequelize.query('ALTER TABLE members ALTER COLUMN org_id DROP NOT NULL');
  await queryInterface.addConstraint('members', {
    fields: ['org_id'],
    type: 'foreign key',
    name: 'members_org_id_fkey',
    references: { table: 'orgs', field: 'id' },
    onDelete: 'SET NULL',
  });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('members', 'members_org_id_fkey');
  await queryInterface.sequelize.query('ALTER TABLE members ALTER COLUMN org_id SET NOT NULL');
  await queryInterface.addConstraint('members', {
    fields: ['org_id'],
    type: 'foreign key',
    name: 'members_org_id_fkey',
    references: { table: 'orgs', field: 'id' },
    onDelete: 'CASCADE',
  });
}
