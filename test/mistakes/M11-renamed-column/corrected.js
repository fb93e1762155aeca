// The name is said.

export async function up(queryInterface) {
  await queryInterface.addIndex('users', ['age']);
  await queryInterface.renameColumn('users', 'age', 'years');
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', 'users_age');
  await queryInterface.renameColumn('users', 'years', 'age');
}
