// fails: down mistake: M11
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('order_items', ['product_id'], { name: 'items_of_product', concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('order_items', ['product_id'], { concurrently: true });
  },
};
