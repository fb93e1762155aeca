// fails: up mistake: M14
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.bulkInsert('suppliers', [{ id: 9, name: 'Lux & Daughters' }]);
    await queryInterface.addIndex('products', ['supplier_id'], { name: 'products_supplier', concurrently: true });
    await queryInterface.addConstraint('products', ['supplier_id'], {
      type: 'foreign key',
      name: 'products_supplier_id_fkey',
      references: { table: 'suppliers', field: 'id' },
      onDelete: 'RESTRICT',
    });
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('products', 'products_supplier_id_fkey');
    await queryInterface.removeIndex('products', 'products_supplier');
    await queryInterface.bulkDelete('suppliers', { id: 9 });
  },
};
