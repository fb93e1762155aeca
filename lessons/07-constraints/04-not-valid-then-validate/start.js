'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: repair the old rows, then validate
  },

  async down(queryInterface, Sequelize) {
    // TODO: the old quantities, and a constraint that is NOT VALID, as it was this morning
  },
};
