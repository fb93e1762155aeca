'use strict';

const rules = [
  { column: 'order_id', table: 'orders', onDelete: 'CASCADE' },
  { column: 'product_id', table: 'products', onDelete: 'NO ACTION' },
  { column: 'packed_by', table: 'users', onDelete: 'SET NULL' },
];

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.createTable(
        'order_items',
        {
          id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
          order_id: { type: Sequelize.BIGINT, allowNull: false },
          product_id: { type: Sequelize.BIGINT, allowNull: false },
          quantity: { type: Sequelize.INTEGER, allowNull: false },
          price: { type: Sequelize.DECIMAL(10, 2), allowNull: false },
          packed_by: { type: Sequelize.BIGINT },
        },
        { transaction },
      );
      for (const { column, table, onDelete } of rules) {
        await queryInterface.addConstraint('order_items', {
          type: 'foreign key',
          fields: [column],
          references: { table, field: 'id' },
          name: `order_items_${column}`,
          onDelete,
          transaction,
        });
        await queryInterface.addIndex('order_items', { fields: [column], transaction });
      }
    });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('order_items');
  },
};
