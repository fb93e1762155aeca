'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'return_reason', {
      type: Sequelize.ENUM('broken', 'regret'),
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'return_reason');
    await queryInterface.sequelize.query('DROP TYPE "enum_orders_return_reason"');
  },
};
