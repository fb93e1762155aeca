'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;

    // Two lamps refer to this supplier already.
    await queryInterface.bulkInsert('suppliers', [{ id: 9, name: 'Lux & Daughters' }]);

    // The index comes first: the foreign key looks into it from the moment that it exists.
    await queryInterface.addIndex('products', ['supplier_id'], {
      name: 'products_supplier_id_idx',
      concurrently: true,
    });

    // addConstraint has no option for NOT VALID. Without ON DELETE, the deletion of a supplier in use is refused.
    await sequelize.query(`
      ALTER TABLE products
      ADD CONSTRAINT products_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES suppliers (id) NOT VALID
    `);
    // A statement of its own, hence a transaction of its own: the locks of the one above are gone.
    await sequelize.query('ALTER TABLE products VALIDATE CONSTRAINT products_supplier_id_fkey');
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('products', 'products_supplier_id_fkey');
    await queryInterface.removeIndex('products', 'products_supplier_id_idx', { concurrently: true });
    await queryInterface.bulkDelete('suppliers', { id: 9 });
  },
};
