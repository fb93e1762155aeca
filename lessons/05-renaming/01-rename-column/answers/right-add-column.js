'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query('ALTER INDEX orders_date RENAME TO orders_placed_at', { transaction });
      await queryInterface.renameColumn('orders', 'date', 'placed_at', { transaction });
      await queryInterface.addColumn(
        'orders',
        'date',
        { type: 'TIMESTAMPTZ GENERATED ALWAYS AS (placed_at) VIRTUAL' },
        { transaction },
      );
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'date');
    await queryInterface.renameColumn('orders', 'placed_at', 'date');
    await queryInterface.sequelize.query('ALTER INDEX orders_placed_at RENAME TO orders_date');
  },
};
