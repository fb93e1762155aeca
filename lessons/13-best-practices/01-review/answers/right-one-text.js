'use strict';

module.exports = {
  // Several statements in one text, with BEGIN and COMMIT of their own.
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query(`
      BEGIN;
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE orders
        ALTER total TYPE numeric(12,2),
        ALTER status SET DEFAULT 'pending',
        DROP CONSTRAINT IF EXISTS orders_total_not_negative;
      ALTER TABLE orders ADD CONSTRAINT orders_total_not_negative CHECK (total >= 0) NOT VALID;
      COMMIT;
    `);
    await sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT orders_total_not_negative');
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS orders_of_user');
    await sequelize.query('CREATE INDEX CONCURRENTLY orders_of_user ON orders (user_id)');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query(`
      DROP INDEX orders_of_user;
      ALTER TABLE orders
        DROP CONSTRAINT orders_total_not_negative,
        ALTER status DROP DEFAULT,
        ALTER total TYPE numeric(10,2);
    `);
  },
};
