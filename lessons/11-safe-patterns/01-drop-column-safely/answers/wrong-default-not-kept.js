// fails: kept
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await sequelize.query(
        'CREATE TABLE product_suppliers AS SELECT id AS product_id, supplier_id FROM products WHERE supplier_id <> 1',
        { transaction },
      );
      await sequelize.query(
        'ALTER TABLE products DROP COLUMN supplier_id, ALTER COLUMN till_code DROP NOT NULL',
        { transaction },
      );
    });
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await sequelize.query(
        `ALTER TABLE products
           ADD COLUMN supplier_id bigint NOT NULL DEFAULT 1,
           ALTER COLUMN till_code SET NOT NULL`,
        { transaction },
      );
      await sequelize.query(
        `UPDATE products SET supplier_id = kept.supplier_id
         FROM product_suppliers AS kept WHERE kept.product_id = products.id`,
        { transaction },
      );
      await sequelize.query('CREATE INDEX products_of_supplier ON products (supplier_id)', { transaction });
      await sequelize.query(
        `ALTER TABLE products
           ADD CONSTRAINT products_bought_from FOREIGN KEY (supplier_id) REFERENCES suppliers (id)`,
        { transaction },
      );
      await sequelize.query('DROP TABLE product_suppliers', { transaction });
    });
  },
};
