'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: the type without `parked`
  },

  async down(queryInterface, Sequelize) {
    // TODO: the type with it, and the tickets that were parked
  },
};
