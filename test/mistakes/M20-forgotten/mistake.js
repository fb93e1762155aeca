// One call is not told of the transaction.

export async function up(queryInterface, Sequelize) {
  await queryInterface.sequelize.transaction(async (t) => {
    await queryInterface.addColumn('users', 'a', Sequelize.TEXT, { transaction: t });
    await queryInterface.addIndex('users', ['a']);
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'a');
}
