import { DataTypes, type QueryInterface } from 'sequelize';

export async function up(queryInterface: QueryInterface): Promise<void> {
  const { sequelize } = queryInterface;
  const columns = await queryInterface.describeTable('orders');
  if (columns.days_to_ship === undefined) {
    await queryInterface.addColumn('orders', 'days_to_ship', { type: DataTypes.INTEGER });
  }
  for (let last = 0, found = true; found; ) {
    await sequelize.transaction(async (transaction) => {
      const [rows] = await sequelize.query(
        'SELECT id FROM orders WHERE id > :last ORDER BY id LIMIT 1000 FOR UPDATE',
        { replacements: { last }, transaction },
      );
      found = rows.length > 0;
      if (!found) return;
      const to = Number((rows.at(-1) as { id: string }).id);
      await sequelize.query(
        `UPDATE orders SET days_to_ship = extract(day FROM shipped_at - placed_at)
         WHERE id > :last AND id <= :to AND shipped_at IS NOT NULL`,
        { replacements: { last, to }, transaction },
      );
      last = to;
    });
  }
}

export async function down(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.removeColumn('orders', 'days_to_ship');
}
