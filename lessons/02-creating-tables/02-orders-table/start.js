'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: create the table `orders`, its foreign key, and the index that goes with it
  },

  async down(queryInterface, Sequelize) {
    // TODO: take it back
  },
};
