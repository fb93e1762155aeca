// fails: no-wait
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.bulkInsert('suppliers', [{ id: 9, name: 'Lux & Daughters' }]);
    await queryInterface.addIndex('products', ['supplier_id'], { name: 'products_supplier', concurrently: true });
    await queryInterface.changeColumn('products', 'supplier_id', {
      type: 'BIGINT',
      allowNull: false,
      references: { model: 'suppliers', key: 'id' },
    });
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('products', 'products_supplier_id_fkey');
    await queryInterface.removeIndex('products', 'products_supplier');
    await queryInterface.bulkDelete('suppliers', { id: 9 });
  },
};
