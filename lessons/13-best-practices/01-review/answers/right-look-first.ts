import type { QueryInterface } from 'sequelize';

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    const has = async (sql: string): Promise<boolean> => (await sequelize.query(sql))[0].length > 0;

    const isConstrained = await has(`SELECT 1 FROM pg_constraint WHERE conname = 'orders_total_not_negative'`);
    await sequelize.transaction(async (transaction) => {
      await sequelize.query(`SELECT set_config('lock_timeout', '3000', true)`, { transaction });
      await sequelize.query('ALTER TABLE orders ALTER total TYPE numeric(12, 2)', { transaction });
      await sequelize.query(`ALTER TABLE orders ALTER status SET DEFAULT 'pending'`, { transaction });
      if (isConstrained) return;
      await sequelize.query(
        'ALTER TABLE orders ADD CONSTRAINT orders_total_not_negative CHECK (total >= 0) NOT VALID',
        { transaction },
      );
    });
    await sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT orders_total_not_negative');

    const isIndexed = await has(
      `SELECT 1 FROM pg_index WHERE indexrelid = to_regclass('orders_of_user') AND indisvalid`,
    );
    if (isIndexed) return;
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS orders_of_user');
    await sequelize.query('CREATE INDEX CONCURRENTLY orders_of_user ON orders (user_id)');
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await sequelize.query('DROP INDEX orders_of_user');
    await sequelize.query('ALTER TABLE orders DROP CONSTRAINT orders_total_not_negative');
    await sequelize.query('ALTER TABLE orders ALTER status DROP DEFAULT');
    await sequelize.query('ALTER TABLE orders ALTER total TYPE numeric(10, 2)');
  },
};
