// The constraint goes, and its index with it.

export async function up(queryInterface) {
  await queryInterface.addConstraint('Users', { fields: ['email'], type: 'unique', name: 'Users_email_key' });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('Users', 'Users_email_key');
}
