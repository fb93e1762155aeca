// fails: up
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('products', ['name', 'attributes'], {
      name: 'products_attributes',
      using: 'gin',
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('products', 'products_attributes', { concurrently: true });
  },
};
