'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: copy the addresses, so that they can be told from the others later
  },

  async down(queryInterface, Sequelize) {
    // TODO: delete what was copied, and nothing else
  },
};
