// A list of promises is no promise.

export function up(queryInterface, Sequelize) {
  return [queryInterface.addColumn('users', 'a', Sequelize.TEXT)];
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'a');
}
