'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query(`SET lock_timeout = '2s'`);
    await sequelize.query(`
      ALTER TABLE products ADD CONSTRAINT products_supplier_id_fkey
        FOREIGN KEY (supplier_id) REFERENCES suppliers NOT VALID
    `);
    await sequelize.query(`INSERT INTO suppliers VALUES (9, 'Lux & Daughters') ON CONFLICT DO NOTHING`);
    await sequelize.query('CREATE INDEX CONCURRENTLY IF NOT EXISTS products_by_supplier ON products (supplier_id)');
    await sequelize.query('ALTER TABLE products VALIDATE CONSTRAINT products_supplier_id_fkey');
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('ALTER TABLE products DROP CONSTRAINT products_supplier_id_fkey');
    await sequelize.query('DROP INDEX CONCURRENTLY products_by_supplier');
    await sequelize.query('DELETE FROM suppliers WHERE id = 9');
  },
};
