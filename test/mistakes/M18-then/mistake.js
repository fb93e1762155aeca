// The chain goes on without what its function started.

export function up(queryInterface, Sequelize) {
  return queryInterface.addColumn('users', 'a', Sequelize.TEXT).then(() => {
    queryInterface.addIndex('users', ['a']);
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'a');
}
