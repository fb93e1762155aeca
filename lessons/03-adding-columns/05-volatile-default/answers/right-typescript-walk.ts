import { DataTypes, QueryTypes, type QueryInterface } from 'sequelize';

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await queryInterface.addColumn('orders', 'public_id', { type: DataTypes.UUID, allowNull: true });
    await sequelize.query('ALTER TABLE orders ALTER public_id SET DEFAULT pg_catalog.gen_random_uuid()');
    const [{ last }] = await sequelize.query<{ last: string }>('SELECT coalesce(max(id), 0) AS last FROM orders', {
      type: QueryTypes.SELECT,
    });
    for (let from = 0; from < Number(last); from += 100) {
      await sequelize.query(
        'UPDATE orders SET public_id = DEFAULT WHERE id > :from AND id <= :to AND public_id IS NULL',
        { replacements: { from, to: from + 100 } },
      );
    }
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.removeColumn('orders', 'public_id');
  },
};
