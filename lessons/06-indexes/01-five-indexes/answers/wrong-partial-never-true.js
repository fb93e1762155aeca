// fails: partial
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('orders', ['user_id']);
    await queryInterface.addIndex('orders', ['total'], { name: 'orders_by_total' });
    await queryInterface.addIndex('orders', ['number'], { unique: true });
    await queryInterface.addIndex('orders', ['status', 'placed_at']);
    await queryInterface.addIndex('orders', ['placed_at'], { name: 'orders_to_ship', where: { status: 'active' } });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('orders', 'orders_to_ship');
    await queryInterface.removeIndex('orders', ['status', 'placed_at']);
    await queryInterface.removeIndex('orders', ['number']);
    await queryInterface.removeIndex('orders', 'orders_by_total');
    await queryInterface.removeIndex('orders', ['user_id']);
  },
};
