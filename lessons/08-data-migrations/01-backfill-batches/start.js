'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: add the column, then fill it in batches
  },

  async down(queryInterface, Sequelize) {
    // TODO: take it back
  },
};
