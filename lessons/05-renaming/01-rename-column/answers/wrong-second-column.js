// fails: old-name
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE orders ADD COLUMN placed_at timestamptz NOT NULL DEFAULT now();
      UPDATE orders SET placed_at = date;
      CREATE INDEX orders_placed_at ON orders (placed_at);
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeColumn('orders', 'placed_at');
  },
};
