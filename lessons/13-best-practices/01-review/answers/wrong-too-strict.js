// fails: check
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;

    await sequelize.transaction(async (transaction) => {
      await sequelize.query(`SET LOCAL lock_timeout = '2s'`, { transaction });
      await sequelize.query('ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_total_not_negative', { transaction });
      await sequelize.query(
        `ALTER TABLE orders
          ALTER COLUMN total TYPE numeric(12,2),
          ALTER COLUMN status SET DEFAULT 'pending',
          ADD CONSTRAINT orders_total_not_negative CHECK (total BETWEEN 0 AND 99999999.99) NOT VALID`,
        { transaction },
      );
    });
    await sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT orders_total_not_negative');
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS orders_of_user');
    await sequelize.query('CREATE INDEX CONCURRENTLY orders_of_user ON orders (user_id)');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP INDEX CONCURRENTLY orders_of_user');
    await queryInterface.sequelize.query(
      `ALTER TABLE orders
        DROP CONSTRAINT orders_total_not_negative,
        ALTER COLUMN status DROP DEFAULT,
        ALTER COLUMN total TYPE numeric(10,2)`,
    );
  },
};
