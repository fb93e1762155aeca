// fails: up mistake: M20
'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async () => {
    await queryInterface.createTable('coupons', {
      id: { type: Sequelize.BIGINT, autoIncrement: true, primaryKey: true },
      code: { type: Sequelize.TEXT, allowNull: false },
      percent: { type: Sequelize.INTEGER, allowNull: false },
    });
    await queryInterface.addIndex('coupons', ['code'], { name: 'coupons_code', unique: true });
    await queryInterface.addColumn('orders', 'discount', {
      type: Sequelize.DECIMAL(10, 2),
      allowNull: false,
      defaultValue: 0,
    });
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'discount');
    await queryInterface.dropTable('coupons');
  },
};
