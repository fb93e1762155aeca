// The name is said.

export async function up(queryInterface) {
  await queryInterface.addIndex('users', ['age']);
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', 'users_age');
}
