'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: an index that looks into the attributes
  },

  async down(queryInterface, Sequelize) {
    // TODO: remove it
  },
};
