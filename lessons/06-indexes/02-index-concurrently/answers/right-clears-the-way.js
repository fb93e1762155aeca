'use strict';

// What a failed run left behind goes first, so that the file can be run again. No lock_timeout: a concurrent build
// has to wait for old transactions, and would give up on them.
module.exports = {
  async up({ sequelize }) {
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS order_items_product_id');
    await sequelize.query(`
      CREATE INDEX CONCURRENTLY order_items_product_id ON order_items (product_id) INCLUDE (order_id, quantity)
    `);
  },

  async down({ sequelize }) {
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS order_items_product_id');
  },
};
