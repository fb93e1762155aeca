// The same name in both.

export async function up(queryInterface) {
  await queryInterface.addIndex('users', ['age'], { name: 'by_age' });
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', 'by_age');
}
