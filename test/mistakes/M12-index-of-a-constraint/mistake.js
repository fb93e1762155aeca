// The index belongs to a constraint.

export async function up(queryInterface) {
  await queryInterface.addConstraint('users', { fields: ['email'], type: 'unique', name: 'users_email_key' });
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', 'users_email_key');
}
