// fails: nobody-waits
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.removeIndex('reviews', 'reviews_order');
    await queryInterface.removeIndex('reviews', 'reviews_order_product');
    await queryInterface.removeIndex('reviews', 'reviews_of_product');
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
