import type { QueryInterface } from 'sequelize';

// Nobody chose the name, and the same columns find it again.
const fields = ['product_id'];

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.addIndex('order_items', { fields, concurrently: true });
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.removeIndex('order_items', fields, { concurrently: true });
  },
};
