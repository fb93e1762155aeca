// fails: discount
'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      // The app goes on selling: better to fail, whole, than to keep it waiting. LOCAL ends with the transaction.
      await queryInterface.sequelize.query(`SET LOCAL lock_timeout = '2s'`, { transaction });
      await queryInterface.createTable(
        'coupons',
        {
          id: { type: Sequelize.BIGINT, autoIncrement: true, primaryKey: true },
          code: { type: Sequelize.TEXT, allowNull: false },
          percent: { type: Sequelize.INTEGER, allowNull: false },
        },
        { transaction },
      );
      await queryInterface.addIndex('coupons', ['code'], { name: 'coupons_code', unique: true, transaction });
      // Last, because from here on nobody can read orders until COMMIT.
      await queryInterface.addColumn(
        'orders',
        'discount',
        { type: Sequelize.DECIMAL(10, 2), defaultValue: 0 },
        { transaction },
      );
    });
  },

  async down(queryInterface) {
    // The same on the way back: both, or neither.
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query(`SET LOCAL lock_timeout = '2s'`, { transaction });
      await queryInterface.removeColumn('orders', 'discount', { transaction });
      await queryInterface.dropTable('coupons', { transaction });
    });
  },
};
