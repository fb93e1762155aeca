// An index goes as an index.

export async function up(queryInterface) {
  await queryInterface.addIndex('users', ['email'], { unique: true });
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', 'users_email');
}
