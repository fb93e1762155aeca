// Its foreign key goes first.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('suppliers', { id: { type: Sequelize.INTEGER, primaryKey: true } });
  await queryInterface.addConstraint('products', {
    fields: ['supplier_id'],
    type: 'foreign key',
    name: 'products_supplier',
    references: { table: 'suppliers', field: 'id' },
  });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('products', 'products_supplier');
  await queryInterface.dropTable('suppliers');
}
