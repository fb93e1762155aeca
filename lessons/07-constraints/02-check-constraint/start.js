'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: the rule for the sale price, the order that is misspelt, the rule for the status
  },

  async down(queryInterface, Sequelize) {
    // TODO: take all three back
  },
};
