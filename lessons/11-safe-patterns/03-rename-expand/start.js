'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: the column, the trigger that keeps both in step, then the old rows in batches
  },

  async down(queryInterface, Sequelize) {
    // TODO: take away all three; the customers keep their names
  },
};
