'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const transaction = await queryInterface.sequelize.transaction();
    try {
      await queryInterface.addColumn(
        'orders',
        'discount',
        { type: Sequelize.DECIMAL(10, 2), allowNull: false, defaultValue: 0 },
        { transaction },
      );
      await queryInterface.createTable(
        'coupons',
        {
          id: { type: Sequelize.BIGINT, autoIncrement: true, primaryKey: true },
          code: { type: Sequelize.TEXT, allowNull: false, unique: true },
          percent: { type: Sequelize.INTEGER, allowNull: false },
        },
        { transaction },
      );
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },

  async down(queryInterface) {
    await queryInterface.dropTable('coupons');
    await queryInterface.removeColumn('orders', 'discount');
  },
};
