'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: add the value, then use it
  },

  async down(queryInterface, Sequelize) {
    // TODO: there is no way back. Say so in a way that nobody can overlook.
  },
};
