'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.removeColumn('orders', 'return_reason');
    await queryInterface.addColumn('orders', 'return_reason', {
      type: Sequelize.ENUM('damaged', 'wrong_item', 'regret'),
    });
    // TODO: look at the values of the type, then give the two orders their reason
  },

  async down(queryInterface, Sequelize) {
    // TODO: the column with its two old values
  },
};
