// fails: order
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.removeIndex('reviews', 'reviews_order', { concurrently: true });
    await queryInterface.removeIndex('reviews', 'reviews_of_product', { concurrently: true });
    await queryInterface.removeConstraint('reviews', 'reviews_order_product_key');
  },

  async down(queryInterface) {
    await queryInterface.addConstraint('reviews', {
      fields: ['order_id', 'product_id'],
      type: 'unique',
      name: 'reviews_order_product_key',
    });
    await queryInterface.addIndex('reviews', ['product_id', 'created_at'], {
      name: 'reviews_of_product',
      concurrently: true,
    });
    await queryInterface.addIndex('reviews', ['order_id'], { name: 'reviews_order', concurrently: true });
  },
};
