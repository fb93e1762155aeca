'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: make numbers of the priorities, and lose none of the words
  },

  async down(queryInterface, Sequelize) {
    // TODO: bring the words back
  },
};
