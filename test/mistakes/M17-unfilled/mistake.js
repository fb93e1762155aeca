// Nobody fills in the timestamp.

export async function up(queryInterface) {
  await queryInterface.bulkInsert('posts', [{ id: 1 }]);
}

export async function down(queryInterface) {
  await queryInterface.bulkDelete('posts', {});
}
