// fails: index
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('suppliers', {
      id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
      name: { type: Sequelize.TEXT, allowNull: false },
    });
    await queryInterface.addColumn('products', 'supplier_id', {
      type: Sequelize.BIGINT,
      references: { model: 'suppliers', key: 'id' },
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('products', 'supplier_id');
    await queryInterface.dropTable('suppliers');
  },
};
