'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      const run = (sql) => sequelize.query(sql, { transaction });
      await run(`SELECT set_config('lock_timeout', '2s', true)`);
      await run(`ALTER TABLE orders ADD vat_rate numeric(4,2) DEFAULT '19' NOT NULL`);
      await run(`ALTER TABLE orders ALTER vat_rate SET DEFAULT '20'`);
      await run('ALTER TABLE orders ADD rated_at timestamptz DEFAULT transaction_timestamp() NOT NULL');
      // Volatile is fine, once the old orders have their moment.
      await run('ALTER TABLE orders ALTER rated_at SET DEFAULT clock_timestamp()');
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE orders DROP COLUMN rated_at, DROP COLUMN vat_rate');
  },
};
