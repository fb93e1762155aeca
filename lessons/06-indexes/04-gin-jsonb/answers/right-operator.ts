import type { QueryInterface } from 'sequelize';

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.addIndex('products', {
      fields: [{ name: 'attributes', operator: 'jsonb_path_ops' }],
      using: 'GIN',
      name: 'products_attributes_gin',
      concurrently: true,
    });
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.removeIndex('products', 'products_attributes_gin', { concurrently: true });
  },
};
