module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn('users', 'plan', { type: Sequelize.TEXT }, { transaction });
      await queryInterface.addIndex('users', ['plan'], { name: 'users_plan', transaction });
    });
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'plan');
  },
};
