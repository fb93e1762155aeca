'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query("SET LOCAL lock_timeout = '500ms'", { transaction });
      await queryInterface.addColumn(
        'orders',
        'rated_at',
        { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.fn('now') },
        { transaction },
      );
      await queryInterface.addColumn(
        'orders',
        'vat_rate',
        { type: Sequelize.DECIMAL(4, 2), allowNull: false, defaultValue: 19 },
        { transaction },
      );
      // It repeats all there is to say about the column.
      await queryInterface.changeColumn(
        'orders',
        'vat_rate',
        { type: Sequelize.DECIMAL(4, 2), allowNull: false, defaultValue: 20 },
        { transaction },
      );
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'vat_rate');
    await queryInterface.removeColumn('orders', 'rated_at');
  },
};
