// fails: down
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.removeColumn('orders', 'return_reason');
    await queryInterface.sequelize.query('DROP TYPE "enum_orders_return_reason"');
    await queryInterface.addColumn('orders', 'return_reason', { type: Sequelize.ENUM('damaged', 'wrong_item', 'regret') });
    await queryInterface.bulkUpdate('orders', { return_reason: 'damaged' }, { note: 'returned: lid broken' });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeColumn('orders', 'return_reason');
    await queryInterface.addColumn('orders', 'return_reason', { type: Sequelize.ENUM('broken', 'regret') });
  },
};
