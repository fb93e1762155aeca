'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    // TODO: no order without a channel, and nobody kept waiting
  },

  async down(queryInterface) {
    // TODO: make it optional again, with NULL for the telephone
  },
};
