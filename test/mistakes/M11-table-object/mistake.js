// The table is an object, and becomes a part of the name.

export async function up(queryInterface) {
  await queryInterface.addIndex('users', ['age']);
}

export async function down(queryInterface) {
  await queryInterface.removeIndex({ tableName: 'users', schema: 'public' }, ['age']);
}
