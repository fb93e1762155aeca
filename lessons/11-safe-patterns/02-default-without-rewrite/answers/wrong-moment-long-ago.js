// fails: rated-at
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await queryInterface.sequelize.query(
        `ALTER TABLE orders
           ADD COLUMN vat_rate numeric(4,2) NOT NULL DEFAULT 19.00,
           ADD COLUMN rated_at timestamptz NOT NULL DEFAULT '2024-01-01'`,
        { transaction },
      );
      await queryInterface.sequelize.query(
        'ALTER TABLE orders ALTER COLUMN vat_rate SET DEFAULT 20.00, ALTER COLUMN rated_at SET DEFAULT now()',
        { transaction },
      );
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await queryInterface.sequelize.query(
        'ALTER TABLE orders DROP COLUMN vat_rate, DROP COLUMN rated_at',
        { transaction },
      );
    });
  },
};
