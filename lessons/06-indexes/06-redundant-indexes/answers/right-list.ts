import type { IndexesOptions, QueryInterface } from 'sequelize';

const superfluous: (IndexesOptions & { name: string; fields: string[] })[] = [
  { name: 'reviews_order', fields: ['order_id'] },
  { name: 'reviews_order_product', fields: ['order_id', 'product_id'], unique: true },
  { name: 'reviews_product_date', fields: ['product_id', 'created_at'] },
];

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    for (const { name } of superfluous) await queryInterface.removeIndex('reviews', name, { concurrently: true });
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    for (const index of superfluous) await queryInterface.addIndex('reviews', { ...index, concurrently: true });
  },
};
