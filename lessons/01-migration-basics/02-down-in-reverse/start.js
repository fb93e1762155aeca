'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: the table `suppliers`, the column `products.supplier_id`, and its index
  },

  async down(queryInterface, Sequelize) {
    // TODO: take it all back, the last step first
  },
};
