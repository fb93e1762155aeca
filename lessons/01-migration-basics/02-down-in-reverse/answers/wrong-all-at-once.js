// fails: up mistake: M19
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await Promise.all([
      queryInterface.createTable('suppliers', {
        id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
        name: { type: Sequelize.TEXT, allowNull: false },
      }),
      queryInterface.addColumn('products', 'supplier_id', {
        type: Sequelize.BIGINT,
        references: { model: 'suppliers', key: 'id' },
      }),
      queryInterface.addIndex('products', ['supplier_id']),
    ]);
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('products', ['supplier_id']);
    await queryInterface.removeColumn('products', 'supplier_id');
    await queryInterface.dropTable('suppliers');
  },
};
