// fails: restrict
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await queryInterface.bulkInsert('suppliers', [{ id: 9, name: 'Lux & Daughters' }]);
    await queryInterface.addIndex('products', ['supplier_id'], { name: 'products_supplier', concurrently: true });
    await sequelize.query(`
      ALTER TABLE products
      ADD CONSTRAINT products_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES suppliers (id)
      ON DELETE CASCADE NOT VALID
    `);
    await sequelize.query('ALTER TABLE products VALIDATE CONSTRAINT products_supplier_id_fkey');
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('products', 'products_supplier_id_fkey');
    await queryInterface.removeIndex('products', 'products_supplier');
    await queryInterface.bulkDelete('suppliers', { id: 9 });
  },
};
