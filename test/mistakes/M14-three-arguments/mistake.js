// The form of version 5.

export async function up(queryInterface) {
  await queryInterface.addConstraint('users', ['email'], { type: 'unique', name: 'users_email_key' });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('users', 'users_email_key');
}
