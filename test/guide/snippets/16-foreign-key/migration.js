// A foreign key between two tables with rows, and its index.

export async function up(queryInterface) {
  await queryInterface.addConstraint('loans', {
    fields: ['member_id'],
    type: 'foreign key',
    name: 'loans_to_members',
    references: { table: 'members', field: 'id' },
    onDelete: 'CASCADE',
    onUpdate: 'CASCADE',
  });
  await queryInterface.addIndex('loans', ['member_id']);
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('loans', 'loans_to_members');
  await queryInterface.removeIndex('loans', ['member_id']);
}
