import { DataTypes, type QueryInterface } from 'sequelize';

type Rule = 'CASCADE' | 'RESTRICT' | 'SET NULL';

const pointer = (model: string, onDelete: Rule) => ({
  type: DataTypes.BIGINT,
  allowNull: onDelete === 'SET NULL',
  references: { model, key: 'id' },
  onUpdate: 'CASCADE',
  onDelete,
});

export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.createTable('order_items', {
    id: { type: DataTypes.BIGINT, primaryKey: true, autoIncrement: true },
    order_id: pointer('orders', 'CASCADE'),
    product_id: pointer('products', 'RESTRICT'),
    packed_by: pointer('users', 'SET NULL'),
    quantity: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 1 },
    price: { type: DataTypes.DECIMAL(10, 2), allowNull: false },
  });
  for (const column of ['order_id', 'product_id', 'packed_by']) {
    await queryInterface.addIndex('order_items', [column]);
  }
}

export async function down(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.dropTable('order_items');
}
