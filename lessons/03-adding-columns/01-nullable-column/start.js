'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: a phone number for whoever wants to give one
  },

  async down(queryInterface, Sequelize) {
    // TODO: take it back
  },
};
