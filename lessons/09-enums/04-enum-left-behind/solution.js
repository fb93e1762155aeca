'use strict';

/** The column with other values; its type goes with it, since Sequelize would find it and keep it. */
async function remake(queryInterface, type) {
  await queryInterface.sequelize.transaction(async (transaction) => {
    await queryInterface.sequelize.query(`SET LOCAL lock_timeout = '2s'`, { transaction });
    await queryInterface.removeColumn('orders', 'return_reason', { transaction });
    await queryInterface.sequelize.query('DROP TYPE "enum_orders_return_reason"', { transaction });
    await queryInterface.addColumn('orders', 'return_reason', { type }, { transaction });
  });
}

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await remake(queryInterface, Sequelize.ENUM('damaged', 'wrong_item', 'regret'));
    await queryInterface.bulkUpdate('orders', { return_reason: 'damaged' }, { note: 'returned: lid broken' });
  },

  async down(queryInterface, Sequelize) {
    await remake(queryInterface, Sequelize.ENUM('broken', 'regret'));
  },
};
