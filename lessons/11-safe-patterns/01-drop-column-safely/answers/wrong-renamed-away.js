// fails: gone
'use strict';
module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      const run = (sql) => sequelize.query(sql, { transaction });
      await run("SET LOCAL lock_timeout = '2s'");
      await run('CREATE TABLE product_suppliers AS SELECT id AS product_id, supplier_id FROM products');
      await run('ALTER TABLE products RENAME COLUMN supplier_id TO old_supplier_id');
      await run('ALTER TABLE products ALTER COLUMN till_code DROP NOT NULL');
    });
  },
  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('DROP TABLE product_suppliers');
    await sequelize.query('ALTER TABLE products RENAME COLUMN old_supplier_id TO supplier_id');
    await sequelize.query('ALTER TABLE products ALTER COLUMN till_code SET NOT NULL');
  },
};
