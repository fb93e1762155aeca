'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: 19.00 for the orders that are there, 20.00 for those that come, and no row written
  },

  async down(queryInterface, Sequelize) {
    // TODO: remove both columns
  },
};
