// fails: whole
'use strict';

module.exports = {
  // sequelize-cli runs it in a transaction anyway.
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'discount', {
      type: Sequelize.DECIMAL(10, 2),
      allowNull: false,
      defaultValue: 0,
    });
    await queryInterface.createTable('coupons', {
      id: { type: Sequelize.BIGINT, autoIncrement: true, primaryKey: true },
      code: { type: Sequelize.TEXT, allowNull: false, unique: true },
      percent: { type: Sequelize.INTEGER, allowNull: false },
    });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('coupons');
    await queryInterface.removeColumn('orders', 'discount');
  },
};
