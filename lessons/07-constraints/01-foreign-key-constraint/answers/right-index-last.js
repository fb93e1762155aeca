'use strict';

module.exports = {
  async up(queryInterface) {
    const run = (sql) => queryInterface.sequelize.query(sql);
    await run(`INSERT INTO suppliers (id, name) VALUES (9, 'Lux & Daughters')`);
    await run(`
      ALTER TABLE products ADD CONSTRAINT products_supplier_id_fkey
        FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE NO ACTION NOT VALID
    `);
    await run('ALTER TABLE products VALIDATE CONSTRAINT products_supplier_id_fkey');
    await queryInterface.addIndex('products', { fields: ['supplier_id'], name: 'supplier_of', concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('products', 'supplier_of');
    await queryInterface.removeConstraint('products', 'products_supplier_id_fkey');
    await queryInterface.sequelize.query(`DELETE FROM suppliers WHERE name = 'Lux & Daughters'`);
  },
};
