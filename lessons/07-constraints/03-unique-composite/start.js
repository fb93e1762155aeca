'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: put the older reviews aside, then make the pair unique
  },

  async down(queryInterface, Sequelize) {
    // TODO: the constraint goes, the older reviews come back
  },
};
