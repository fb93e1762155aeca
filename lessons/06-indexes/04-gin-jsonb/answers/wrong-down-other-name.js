// fails: down mistake: M11
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('products', ['attributes'], {
      name: 'products_attributes_gin',
      using: 'gin',
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('products', ['attributes'], { concurrently: true });
  },
};
