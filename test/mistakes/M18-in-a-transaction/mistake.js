// The transaction ends before the call is sent.

export async function up(queryInterface, Sequelize) {
  await queryInterface.sequelize.transaction(async (transaction) => {
    queryInterface.addColumn('users', 'a', Sequelize.TEXT, { transaction });
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'a');
}
