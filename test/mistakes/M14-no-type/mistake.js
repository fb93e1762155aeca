// What kind of constraint?

export async function up(queryInterface) {
  await queryInterface.addConstraint('users', { fields: ['email'], name: 'users_email_key' });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('users', 'users_email_key');
}
