// fails: up
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('products', ['attributes'], {
      name: 'products_attributes',
      concurrently: true,
      using: 'gist',
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('products', 'products_attributes', { concurrently: true });
  },
};
