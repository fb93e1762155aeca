// An index is no constraint, unique or not.

export async function up(queryInterface) {
  await queryInterface.addIndex('users', ['email'], { unique: true });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('users', 'users_email');
}
