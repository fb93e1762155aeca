// A promise is returned.

export function up(queryInterface, Sequelize) {
  return queryInterface.addColumn('users', 'a', Sequelize.TEXT);
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'a');
}
