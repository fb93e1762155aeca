'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: the new column and its trigger, then the old rows in batches, then the index
  },

  async down(queryInterface, Sequelize) {
    // TODO: take away what up made
  },
};
