'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  // removeIndex says IF EXISTS, so that `up` can be run again wherever it was stopped.
  async up(queryInterface) {
    // The index of the constraint begins with order_id,
    await queryInterface.removeIndex('reviews', 'reviews_order', { concurrently: true });
    // and keeps order_id and product_id unique.
    await queryInterface.removeIndex('reviews', 'reviews_order_product', { concurrently: true });
    // The same index under another name.
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
