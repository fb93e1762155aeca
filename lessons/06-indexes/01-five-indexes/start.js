'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: one index for each question
  },

  async down(queryInterface, Sequelize) {
    // TODO: remove all five
  },
};
