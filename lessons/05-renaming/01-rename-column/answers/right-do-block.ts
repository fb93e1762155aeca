import type { QueryInterface } from 'sequelize';

export default {
  up: (queryInterface: QueryInterface) =>
    queryInterface.sequelize.query(`
      DO $$
      BEGIN
        SET LOCAL lock_timeout = '1s';
        ALTER TABLE orders RENAME date TO placed_at;
        ALTER TABLE orders_date RENAME TO orders_placed_at;
        ALTER TABLE orders ADD date timestamptz GENERATED ALWAYS AS (COALESCE(placed_at, NULL)) VIRTUAL;
      END
      $$
    `),

  down: (queryInterface: QueryInterface) =>
    queryInterface.sequelize.query(`
      ALTER TABLE orders DROP COLUMN date;
      ALTER TABLE orders RENAME placed_at TO date;
      ALTER TABLE orders_placed_at RENAME TO orders_date;
    `),
};
