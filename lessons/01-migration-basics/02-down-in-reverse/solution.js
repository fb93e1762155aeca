'use strict';

/** @type {import('sequelize-cli').Migration} */
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
    await queryInterface.addIndex('products', ['supplier_id'], { name: 'products_of_supplier' });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('products', 'products_of_supplier');
    // The foreign key is a part of the column, and goes with it. Only then can the table go.
    await queryInterface.removeColumn('products', 'supplier_id');
    await queryInterface.dropTable('suppliers');
  },
};
