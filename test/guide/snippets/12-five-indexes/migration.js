// Five indexes, of which `down` takes away four.

export async function up(queryInterface) {
  await queryInterface.addIndex('loans', ['member_id']);
  await queryInterface.addIndex('loans', ['state'], { name: 'loans_by_state' });
  await queryInterface.addIndex('members', ['card_number'], { unique: true, name: 'members_one_card' });
  await queryInterface.addIndex('loans', ['member_id', 'lent_at']);
  await queryInterface.addIndex('loans', ['member_id'], { where: { state: 'lost' }, name: 'loans_lost' });
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('loans', 'loans_by_state');
  await queryInterface.removeIndex('members', 'members_one_card');
  await queryInterface.removeIndex('loans', ['member_id', 'lent_at']);
  await queryInterface.removeIndex('loans', 'loans_lost');
}
