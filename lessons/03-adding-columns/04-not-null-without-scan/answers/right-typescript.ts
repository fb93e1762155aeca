import type { QueryInterface } from 'sequelize';

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await sequelize.query(`ALTER TABLE orders ALTER COLUMN channel SET DEFAULT 'telephone'`);
    await sequelize.query(`UPDATE orders SET channel = coalesce(channel, 'telephone') WHERE channel IS NULL`);
    await sequelize.query('ALTER TABLE orders ADD CHECK (channel IS NOT NULL) NOT VALID');
    await sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT orders_channel_check');
    // Both are instant by now, and belong together.
    await sequelize.transaction(async (transaction) => {
      await sequelize.query('ALTER TABLE orders ALTER COLUMN channel SET NOT NULL', { transaction });
      await sequelize.query('ALTER TABLE orders DROP CONSTRAINT orders_channel_check', { transaction });
    });
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await sequelize.query('ALTER TABLE orders ALTER COLUMN channel DROP NOT NULL');
    await sequelize.query('ALTER TABLE orders ALTER COLUMN channel DROP DEFAULT');
    await sequelize.query(`UPDATE orders SET channel = nullif(channel, 'telephone') WHERE channel = 'telephone'`);
  },
};
