// fails: up mistake: M15
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await queryInterface.sequelize.query(
        `ALTER TABLE orders ADD COLUMN vat_rate numeric(4,2) NOT NULL DEFAULT 19`,
        { transaction },
      );
      await queryInterface.sequelize.query('ALTER TABLE orders ALTER COLUMN vat_rate SET DEFAULT 20', { transaction });
      await queryInterface.addColumn(
        'orders',
        'rated_at',
        { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.NOW },
        { transaction },
      );
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'rated_at');
    await queryInterface.removeColumn('orders', 'vat_rate');
  },
};
