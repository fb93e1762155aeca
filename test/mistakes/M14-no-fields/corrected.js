// The columns are a list in the object.

export async function up(queryInterface) {
  await queryInterface.addConstraint('users', { fields: ['email'], type: 'unique', name: 'users_email_key' });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('users', 'users_email_key');
}
