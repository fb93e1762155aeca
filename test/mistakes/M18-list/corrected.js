// Promise.all makes one of them.

export function up(queryInterface, Sequelize) {
  return Promise.all([queryInterface.addColumn('users', 'a', Sequelize.TEXT)]);
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'a');
}
