// Not async, and nothing returned.

export function up(queryInterface, Sequelize) {
  queryInterface.addColumn('users', 'a', Sequelize.TEXT);
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'a');
}
