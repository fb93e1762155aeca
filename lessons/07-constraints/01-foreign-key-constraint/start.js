'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: the supplier who is missing, the index, the foreign key
  },

  async down(queryInterface, Sequelize) {
    // TODO: take all three back
  },
};
