'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query("SET LOCAL lock_timeout = '5s'", { transaction });
      await queryInterface.createTable(
        'product_suppliers',
        {
          product_id: { type: Sequelize.BIGINT, primaryKey: true },
          supplier_id: { type: Sequelize.BIGINT, allowNull: false },
        },
        { transaction },
      );
      await queryInterface.sequelize.query(
        'INSERT INTO product_suppliers (product_id, supplier_id) SELECT id, supplier_id FROM products',
        { transaction },
      );
      await queryInterface.removeColumn('products', 'supplier_id', { transaction });
      await queryInterface.changeColumn('products', 'till_code', { type: Sequelize.TEXT }, { transaction });
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.changeColumn('products', 'till_code', { type: Sequelize.TEXT, allowNull: false });
    await queryInterface.addColumn('products', 'supplier_id', {
      type: Sequelize.BIGINT,
      allowNull: false,
      defaultValue: 1,
    });
    await queryInterface.sequelize.query(
      `UPDATE products SET supplier_id =
         coalesce((SELECT s.supplier_id FROM product_suppliers s WHERE s.product_id = products.id), 1)`,
    );
    await queryInterface.addIndex('products', ['supplier_id'], { name: 'products_of_supplier' });
    await queryInterface.addConstraint('products', {
      fields: ['supplier_id'],
      type: 'foreign key',
      name: 'products_bought_from',
      references: { table: 'suppliers', field: 'id' },
    });
    await queryInterface.dropTable('product_suppliers');
  },
};
