// fails: up mistake: M21
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    // First in this order, so it has to be repeatable: IF NOT EXISTS on both.
    await sequelize.query(`
      SET LOCAL lock_timeout = '2s';
      CREATE TABLE IF NOT EXISTS returns (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id bigint NOT NULL,
        reason text NOT NULL
      );
      ALTER TABLE orders ADD COLUMN IF NOT EXISTS returned_at timestamptz;
      CREATE UNIQUE INDEX CONCURRENTLY orders_number ON orders (number);
    `);
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS orders_number');
    await queryInterface.sequelize.query('DROP TABLE returns; ALTER TABLE orders DROP COLUMN returned_at;');
  },
};
