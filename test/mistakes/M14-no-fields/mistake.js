// The columns are missing.

export async function up(queryInterface) {
  await queryInterface.addConstraint('users', { field: 'email', type: 'unique', name: 'users_email_key' });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('users', 'users_email_key');
}
