// The column that points was there before, and stays.

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
  await queryInterface.dropTable('suppliers');
  await queryInterface.removeConstraint('products', 'products_supplier');
}
