// fails: up mistake: M21
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      DROP INDEX IF EXISTS order_items_product_id;
      CREATE INDEX CONCURRENTLY order_items_product_id ON order_items (product_id);
    `);
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('order_items', 'order_items_product_id', { concurrently: true });
  },
};
