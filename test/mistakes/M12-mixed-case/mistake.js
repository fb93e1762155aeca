// The index belongs to a constraint, of a table whose name needs quotes.

export async function up(queryInterface) {
  await queryInterface.addConstraint('Users', { fields: ['email'], type: 'unique', name: 'Users_email_key' });
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('Users', 'Users_email_key');
}
