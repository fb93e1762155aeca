import { DataTypes, type QueryInterface } from 'sequelize';

export async function up(queryInterface: QueryInterface): Promise<void> {
  const options = { transaction: await queryInterface.sequelize.transaction() };
  try {
    await queryInterface.sequelize.query(`SET LOCAL lock_timeout = '3s'`, options);
    await queryInterface.bulkUpdate('products', { price: '6.90' }, { sku: 'TEA-01' }, { ...options });
    await queryInterface.addColumn('products', 'price_since', { type: DataTypes.DATEONLY }, { ...options });
    await queryInterface.createTable(
      'price_changes',
      {
        id: { type: DataTypes.BIGINT, autoIncrement: true, primaryKey: true },
        sku: { type: DataTypes.TEXT, allowNull: false },
        old_price: { type: DataTypes.DECIMAL(10, 2), allowNull: false },
        new_price: { type: DataTypes.DECIMAL(10, 2), allowNull: false },
      },
      { ...options },
    );
    await queryInterface.addIndex('price_changes', { fields: ['sku'], name: 'by_sku', ...options });
    await queryInterface.bulkInsert('price_changes', [{ sku: 'TEA-01', old_price: 6.2, new_price: 6.9 }], { ...options });
    await options.transaction.commit();
  } catch (error) {
    await options.transaction.rollback();
    throw error;
  }
}

export async function down(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.dropTable('price_changes');
  await queryInterface.removeColumn('products', 'price_since');
  await queryInterface.bulkUpdate('products', { price: '6.20' }, { sku: 'TEA-01' });
}
