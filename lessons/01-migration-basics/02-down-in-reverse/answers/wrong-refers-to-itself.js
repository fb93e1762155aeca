// fails: foreign-key
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('suppliers', {
      id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
      name: { type: Sequelize.TEXT, allowNull: false },
    });
    await queryInterface.addColumn('products', 'supplier_id', {
      type: Sequelize.BIGINT,
      references: { model: 'products', key: 'id' },
    });
    await queryInterface.addIndex('products', ['supplier_id']);
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('products', ['supplier_id']);
    await queryInterface.removeColumn('products', 'supplier_id');
    await queryInterface.dropTable('suppliers');
  },
};
