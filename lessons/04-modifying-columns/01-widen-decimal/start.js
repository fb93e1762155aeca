'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: make room for larger totals
  },

  async down(queryInterface, Sequelize) {
    // TODO: take it back
  },
};
