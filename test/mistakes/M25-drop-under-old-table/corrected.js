// The column that points goes first.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('suppliers', { id: { type: Sequelize.INTEGER, primaryKey: true } });
  await queryInterface.addColumn('products', 'supplier_id', {
    type: Sequelize.INTEGER,
    references: { model: 'suppliers', key: 'id' },
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('products', 'supplier_id');
  await queryInterface.dropTable('suppliers');
}
