'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: drop the three indexes that nobody would miss
  },

  async down(queryInterface, Sequelize) {
    // TODO: build them again, each as it was
  },
};
