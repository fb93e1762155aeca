'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: give every user a role
  },

  async down(queryInterface, Sequelize) {
    // TODO: take it back
  },
};
