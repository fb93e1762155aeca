// fails: kept
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('order_items', ['product_id'], { name: 'order_items_product_id', concurrently: true });
    await queryInterface.removeIndex('order_items', 'order_items_order_id', { concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('order_items', 'order_items_product_id', { concurrently: true });
    await queryInterface.addIndex('order_items', ['order_id'], { concurrently: true });
  },
};
