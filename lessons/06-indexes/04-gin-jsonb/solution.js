'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('products', ['attributes'], {
      name: 'products_attributes',
      using: 'gin',
      // The shop goes on selling meanwhile.
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('products', 'products_attributes', { concurrently: true });
  },
};
