// fails: up mistake: M12
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.removeIndex('reviews', 'reviews_order', { concurrently: true });
    await queryInterface.removeIndex('reviews', 'reviews_order_product_key', { concurrently: true });
    await queryInterface.removeIndex('reviews', 'reviews_of_product', { concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.addIndex('reviews', ['product_id', 'created_at'], {
      name: 'reviews_of_product',
      concurrently: true,
    });
    await queryInterface.addIndex('reviews', ['order_id', 'product_id'], {
      name: 'reviews_order_product',
      unique: true,
      concurrently: true,
    });
    await queryInterface.addIndex('reviews', ['order_id'], { name: 'reviews_order', concurrently: true });
  },
};
