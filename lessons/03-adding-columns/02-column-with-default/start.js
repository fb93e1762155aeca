'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: two columns, each with its default
  },

  async down(queryInterface, Sequelize) {
    // TODO: take them away
  },
};
