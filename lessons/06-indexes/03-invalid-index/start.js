'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: take away what yesterday left, and make each code unique
  },

  async down(queryInterface, Sequelize) {
    // TODO: say why there is no way back
  },
};
