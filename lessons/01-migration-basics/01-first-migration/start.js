'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: give each day room for a note
  },

  async down(queryInterface, Sequelize) {
    // TODO: take it back
  },
};
