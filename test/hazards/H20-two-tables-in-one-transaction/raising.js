module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn('orders', 'note', { type: Sequelize.TEXT }, { transaction });
      await queryInterface.addColumn('users', 'note', { type: Sequelize.TEXT }, { transaction });
    });
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'note');
    await queryInterface.removeColumn('orders', 'note');
  },
};
