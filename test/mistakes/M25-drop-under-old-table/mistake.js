// The table that points was there before, and stays.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('suppliers', { id: { type: Sequelize.INTEGER, primaryKey: true } });
  await queryInterface.addColumn('products', 'supplier_id', {
    type: Sequelize.INTEGER,
    references: { model: 'suppliers', key: 'id' },
  });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('suppliers');
  await queryInterface.removeColumn('products', 'supplier_id');
}
