'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  // One statement, and no transaction around it: a CONCURRENTLY that fails leaves nothing else half done.
  async up(queryInterface) {
    await queryInterface.addIndex('order_items', ['product_id'], {
      name: 'order_items_product_id',
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('order_items', 'order_items_product_id', { concurrently: true });
  },
};
