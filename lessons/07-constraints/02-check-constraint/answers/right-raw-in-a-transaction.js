'use strict';

const statuses = ['pending', 'paid', 'shipped', 'done', 'cancelled'];

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      const run = (sql, replacements = {}) => queryInterface.sequelize.query(sql, { replacements, transaction });
      await run(`UPDATE orders SET status = 'cancelled' WHERE status = 'canceled'`);
      await run('ALTER TABLE orders ADD CONSTRAINT orders_status_allowed CHECK (status IN (:statuses))', { statuses });
      await run(`
        ALTER TABLE products ADD CONSTRAINT products_sale_price_range
        CHECK (sale_price IS NULL OR (sale_price > 0 AND price > sale_price))
      `);
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query(
        `ALTER TABLE products DROP CONSTRAINT products_sale_price_range;
         ALTER TABLE orders DROP CONSTRAINT orders_status_allowed;
         UPDATE orders SET status = 'canceled' WHERE number = 'S-1004'`,
        { transaction },
      );
    });
  },
};
