'use strict';

module.exports = {
  // CASCADE takes the columns that have the type, and here that is the one that has to go.
  async up(queryInterface, { ENUM }) {
    await queryInterface.sequelize.query('DROP TYPE IF EXISTS "enum_orders_return_reason" CASCADE');
    await queryInterface.addColumn('orders', 'return_reason', { type: ENUM, values: ['damaged', 'wrong_item', 'regret'] });
    await queryInterface.sequelize.query(
      `UPDATE orders SET return_reason = 'damaged' WHERE note LIKE 'returned: lid%'`,
    );
  },

  async down(queryInterface, { ENUM }) {
    await queryInterface.sequelize.query('DROP TYPE IF EXISTS "enum_orders_return_reason" CASCADE');
    await queryInterface.addColumn('orders', 'return_reason', { type: ENUM('broken', 'regret') });
  },
};
