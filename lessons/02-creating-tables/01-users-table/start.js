'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: create the table `users`, then its indexes
  },

  async down(queryInterface, Sequelize) {
    // TODO: take back everything that `up` did
  },
};
