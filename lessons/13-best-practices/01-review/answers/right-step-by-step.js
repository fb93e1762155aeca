'use strict';

module.exports = {
  // A short transaction for each change, and a block for what may be there already.
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    const step = (sql) =>
      sequelize.transaction(async (transaction) => {
        await sequelize.query('SET LOCAL lock_timeout TO 1500', { transaction });
        await sequelize.query(sql, { transaction });
      });

    await step('ALTER TABLE public.orders ALTER COLUMN total SET DATA TYPE decimal(12, 2)');
    await step(`ALTER TABLE public.orders ALTER COLUMN status SET DEFAULT 'pending'::text`);
    await step(`
      DO $$ BEGIN
        ALTER TABLE orders ADD CONSTRAINT orders_total_not_negative CHECK (0 <= total) NOT VALID;
      EXCEPTION WHEN duplicate_object THEN
        RAISE NOTICE 'there already';
      END $$
    `);
    await sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT orders_total_not_negative');

    const [found] = await sequelize.query(
      `SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('orders_of_user')`,
    );
    if (found.length === 0) {
      await queryInterface.addIndex('orders', { fields: ['user_id'], name: 'orders_of_user', concurrently: true });
    } else if (!found[0].indisvalid) {
      await sequelize.query('REINDEX INDEX CONCURRENTLY orders_of_user');
    }
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.removeIndex('orders', 'orders_of_user', { transaction });
      await queryInterface.removeConstraint('orders', 'orders_total_not_negative', { transaction });
      const status = { type: Sequelize.TEXT, allowNull: false };
      await queryInterface.changeColumn('orders', 'status', status, { transaction });
      const total = { type: Sequelize.DECIMAL(10, 2), allowNull: false, defaultValue: 0 };
      await queryInterface.changeColumn('orders', 'total', total, { transaction });
    });
  },
};
