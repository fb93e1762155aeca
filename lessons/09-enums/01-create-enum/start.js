'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: add the priority
  },

  async down(queryInterface, Sequelize) {
    // TODO: take back everything that `up` made
  },
};
