// fails: whole
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.query("SET lock_timeout = '2s'");
    await sequelize.query('CREATE TABLE product_suppliers AS SELECT id AS product_id, supplier_id FROM products');
    await queryInterface.removeConstraint('products', 'products_supplier_id_fkey').catch(() => {});
    await queryInterface.removeColumn('products', 'supplier_id');
    await queryInterface.changeColumn('products', 'till_code', { type: Sequelize.TEXT, allowNull: true });
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query(
      `ALTER TABLE products ADD COLUMN supplier_id bigint NOT NULL DEFAULT 1, ALTER COLUMN till_code SET NOT NULL`,
    );
    await sequelize.query(
      `UPDATE products SET supplier_id = kept.supplier_id
       FROM product_suppliers AS kept WHERE kept.product_id = products.id`,
    );
    await sequelize.query('CREATE INDEX products_of_supplier ON products (supplier_id)');
    await sequelize.query(
      'ALTER TABLE products ADD CONSTRAINT products_bought_from FOREIGN KEY (supplier_id) REFERENCES suppliers (id)',
    );
    await sequelize.query('DROP TABLE product_suppliers');
  },
};
