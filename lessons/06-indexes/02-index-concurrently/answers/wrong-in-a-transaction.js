// fails: up mistake: M21
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addIndex('order_items', ['product_id'], {
        name: 'order_items_product_id',
        concurrently: true,
        transaction,
      });
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('order_items', 'order_items_product_id', { concurrently: true });
  },
};
