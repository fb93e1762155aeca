'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: make numbers of the delivery times
  },

  async down(queryInterface, Sequelize) {
    // TODO: take it back
  },
};
