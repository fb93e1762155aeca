'use strict';

module.exports = {
  up: (queryInterface) => queryInterface.addIndex('products', ['attributes'], { using: 'gin', concurrently: true }),
  down: (queryInterface) => queryInterface.removeIndex('products', ['attributes'], { concurrently: true }),
};
