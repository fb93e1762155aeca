// The index that should go has another name.

export async function up(queryInterface) {
  await queryInterface.removeIndex('users', ['age']);
}

export async function down() {}
