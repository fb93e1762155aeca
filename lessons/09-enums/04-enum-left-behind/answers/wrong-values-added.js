// fails: reasons
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`ALTER TYPE enum_orders_return_reason ADD VALUE 'damaged' BEFORE 'broken'`);
    await queryInterface.sequelize.query(`ALTER TYPE enum_orders_return_reason ADD VALUE 'wrong_item' BEFORE 'broken'`);
    await queryInterface.bulkUpdate('orders', { return_reason: 'damaged' }, { note: 'returned: lid broken' });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeColumn('orders', 'return_reason');
    await queryInterface.sequelize.query('DROP TYPE "enum_orders_return_reason"');
    await queryInterface.addColumn('orders', 'return_reason', { type: Sequelize.ENUM('broken', 'regret') });
  },
};
