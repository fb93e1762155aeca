// The name is said.

export async function up(queryInterface) {
  await queryInterface.removeIndex('users', 'by_age');
}

export async function down(queryInterface) {
  await queryInterface.addIndex('users', ['age'], { name: 'by_age' });
}
