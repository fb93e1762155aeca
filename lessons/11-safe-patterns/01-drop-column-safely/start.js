'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: keep the suppliers, drop one column, let the other be left out
  },

  async down(queryInterface, Sequelize) {
    // TODO: bring back everything that went with the column
  },
};
