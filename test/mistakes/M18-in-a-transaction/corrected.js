// The function waits for its calls.

export async function up(queryInterface, Sequelize) {
  await queryInterface.sequelize.transaction(async (transaction) => {
    await queryInterface.addColumn('users', 'a', Sequelize.TEXT, { transaction });
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'a');
}
