// All of it, or nothing.

export async function up(queryInterface, Sequelize) {
  await queryInterface.sequelize.transaction(async (transaction) => {
    await queryInterface.addColumn('users', 'phone', Sequelize.TEXT, { transaction });
    await queryInterface.addIndex('users', ['phone'], { transaction });
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'phone');
}
