// fails: whole
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query("SET lock_timeout = '2s'");
    await queryInterface.addColumn('orders', 'vat_rate', {
      type: Sequelize.DECIMAL(4, 2),
      allowNull: false,
      defaultValue: 19,
    });
    await queryInterface.addColumn('orders', 'rated_at', {
      type: Sequelize.DATE,
      allowNull: false,
      defaultValue: Sequelize.literal('now()'),
    });
    await queryInterface.sequelize.query('ALTER TABLE orders ALTER COLUMN vat_rate SET DEFAULT 20');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'vat_rate');
    await queryInterface.removeColumn('orders', 'rated_at');
  },
};
