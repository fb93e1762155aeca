'use strict';

const indexes = [
  { name: 'orders_user', fields: ['user_id'] },
  { name: 'orders_by_total', fields: ['total'] },
  { name: 'orders_number', fields: ['number'], unique: true },
  { name: 'orders_queue', fields: ['status', 'placed_at'] },
  { name: 'orders_open', fields: ['placed_at'], where: { shipped_at: null } },
];

module.exports = {
  async up(queryInterface) {
    for (const index of indexes) await queryInterface.addIndex('orders', index);
  },

  async down(queryInterface) {
    for (const { name } of [...indexes].reverse()) await queryInterface.removeIndex('orders', name);
  },
};
