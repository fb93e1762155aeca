'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: give the column a better name
  },

  async down(queryInterface, Sequelize) {
    // TODO: take it back
  },
};
