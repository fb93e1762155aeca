import type { QueryInterface } from 'sequelize';

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await sequelize.query(`SET lock_timeout = '2s'`);
    // One statement is all or nothing by itself.
    await sequelize.query(`
      ALTER TABLE orders
        ADD COLUMN rated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
        ADD COLUMN vat_rate numeric(4,2) NOT NULL DEFAULT 19.00,
        ALTER COLUMN vat_rate SET DEFAULT 20.00
    `);
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.sequelize.query('ALTER TABLE orders DROP vat_rate, DROP rated_at');
  },
};
