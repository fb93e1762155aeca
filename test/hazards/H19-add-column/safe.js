module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await queryInterface.addColumn('orders', 'note', { type: Sequelize.TEXT }, { transaction });
    });
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'note');
  },
};
