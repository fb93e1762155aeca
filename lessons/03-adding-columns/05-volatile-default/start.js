'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: a public_id for every order, old and new
  },

  async down(queryInterface, Sequelize) {
    // TODO: take it back
  },
};
