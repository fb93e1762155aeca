// The column has another name by then, the index has not.

export async function up(queryInterface) {
  await queryInterface.addIndex('users', ['age']);
  await queryInterface.renameColumn('users', 'age', 'years');
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', ['years']);
  await queryInterface.renameColumn('users', 'years', 'age');
}
