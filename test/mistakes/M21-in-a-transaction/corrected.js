// It runs by itself.

export async function up(queryInterface) {
  await queryInterface.addIndex('users', ['age'], { name: 'by_age', concurrently: true });
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', 'by_age');
}
