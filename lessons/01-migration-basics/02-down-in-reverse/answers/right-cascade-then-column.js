'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn('products', 'supplier_id', Sequelize.BIGINT, { transaction });
      await queryInterface.addIndex('products', { fields: ['supplier_id'], transaction });
      await queryInterface.createTable(
        'suppliers',
        {
          id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
          name: { type: Sequelize.TEXT, allowNull: false },
        },
        { transaction },
      );
      await queryInterface.addConstraint('products', {
        type: 'foreign key',
        fields: ['supplier_id'],
        references: { table: 'suppliers', field: 'id' },
        name: 'products_supplier',
        transaction,
      });
    });
  },

  async down(queryInterface) {
    // CASCADE takes the foreign key along, which is ours as well. The column it leaves alone.
    await queryInterface.dropTable('suppliers', { cascade: true });
    await queryInterface.removeColumn('products', 'supplier_id');
  },
};
