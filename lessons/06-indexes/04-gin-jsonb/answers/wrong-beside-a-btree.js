// fails: one
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('products', ['attributes'], {
      name: 'products_attributes',
      concurrently: true,
      using: 'gin',
    });
    await queryInterface.addIndex('products', ['attributes'], { name: 'products_attributes_equal', concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('products', 'products_attributes', { concurrently: true });
    await queryInterface.removeIndex('products', 'products_attributes_equal', { concurrently: true });
  },
};
