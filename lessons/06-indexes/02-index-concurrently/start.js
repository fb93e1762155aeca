'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: an index on product_id, built while the shop is selling
  },

  async down(queryInterface, Sequelize) {
    // TODO: drop it, and let nobody wait for that either
  },
};
