// fails: up mistake: M25
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('products', 'supplier_id', {
      type: Sequelize.BIGINT,
      references: { model: 'suppliers', key: 'id' },
    });
    await queryInterface.createTable('suppliers', {
      id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
      name: { type: Sequelize.TEXT, allowNull: false },
    });
    await queryInterface.addIndex('products', ['supplier_id']);
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('products', ['supplier_id']);
    await queryInterface.removeColumn('products', 'supplier_id');
    await queryInterface.dropTable('suppliers');
  },
};
