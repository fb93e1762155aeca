'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: find an address however it is typed, and let nobody have it twice
  },

  async down(queryInterface, Sequelize) {
    // TODO: remove it
  },
};
