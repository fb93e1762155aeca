// fails: down
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
    await queryInterface.addIndex('products', ['supplier_id']);
  },

  async down(queryInterface) {
    try {
      await queryInterface.dropTable('suppliers');
      await queryInterface.removeColumn('products', 'supplier_id');
    } catch (error) {
      console.warn(error.message);
    }
  },
};
