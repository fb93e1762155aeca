// fails: up mistake: M20
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.renameColumn('orders', 'date', 'placed_at');
      await queryInterface.sequelize.query('ALTER INDEX orders_date RENAME TO orders_placed_at', { transaction });
      await queryInterface.sequelize.query(
        'ALTER TABLE orders ADD COLUMN date timestamptz GENERATED ALWAYS AS (placed_at) VIRTUAL',
        { transaction },
      );
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE orders DROP COLUMN date;
      ALTER TABLE orders RENAME COLUMN placed_at TO date;
      ALTER INDEX orders_placed_at RENAME TO orders_date;
    `);
  },
};
