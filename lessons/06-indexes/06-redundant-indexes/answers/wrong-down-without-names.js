// fails: down
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.removeIndex('reviews', 'reviews_order', { concurrently: true });
    await queryInterface.removeIndex('reviews', 'reviews_order_product', { concurrently: true });
    await queryInterface.removeIndex('reviews', 'reviews_of_product', { concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.addIndex('reviews', ['product_id', 'created_at']);
    await queryInterface.addIndex('reviews', ['order_id', 'product_id'], { unique: true });
    await queryInterface.addIndex('reviews', ['order_id']);
  },
};
