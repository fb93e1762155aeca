'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    // All at once: between the first statement and the last, the app of yesterday would find no `date`.
    await queryInterface.sequelize.transaction(async (transaction) => {
      const run = (sql) => queryInterface.sequelize.query(sql, { transaction });
      // Give up rather than let everybody queue behind us.
      await run("SET LOCAL lock_timeout = '2s'");
      await queryInterface.renameColumn('orders', 'date', 'placed_at', { transaction });
      await run('ALTER INDEX orders_date RENAME TO orders_placed_at');
      await run('ALTER TABLE orders ADD COLUMN date timestamptz GENERATED ALWAYS AS (placed_at) VIRTUAL');
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      const run = (sql) => queryInterface.sequelize.query(sql, { transaction });
      await run("SET LOCAL lock_timeout = '2s'");
      await queryInterface.removeColumn('orders', 'date', { transaction });
      await run('ALTER INDEX orders_placed_at RENAME TO orders_date');
      await queryInterface.renameColumn('orders', 'placed_at', 'date', { transaction });
    });
  },
};
