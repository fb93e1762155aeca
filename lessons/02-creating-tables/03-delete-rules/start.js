'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: create the table `order_items`, with a rule for each of its foreign keys, and their indexes
  },

  async down(queryInterface, Sequelize) {
    // TODO: take it back
  },
};
