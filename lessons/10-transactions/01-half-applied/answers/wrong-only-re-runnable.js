// fails: whole
'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('coupons', {
      id: { type: Sequelize.BIGINT, autoIncrement: true, primaryKey: true },
      code: { type: Sequelize.TEXT, allowNull: false },
      percent: { type: Sequelize.INTEGER, allowNull: false },
    });
    await queryInterface.sequelize.query('CREATE UNIQUE INDEX IF NOT EXISTS coupons_code ON coupons (code)');
    await queryInterface.sequelize.query(
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS discount numeric(10,2) NOT NULL DEFAULT 0',
    );
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'discount');
    await queryInterface.dropTable('coupons');
  },
};
