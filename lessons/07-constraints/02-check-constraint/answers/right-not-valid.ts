import type { QueryInterface } from 'sequelize';

const rules = [
  ['products', 'products_sale_price_range', 'sale_price > 0 AND sale_price < price'],
  ['orders', 'orders_status_allowed', `status = ANY (ARRAY['pending', 'paid', 'shipped', 'done', 'cancelled'])`],
];

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await sequelize.query(`UPDATE orders SET status = 'cancelled' WHERE number = 'S-1004'`);
    for (const [table, name, condition] of rules) {
      await sequelize.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${condition}) NOT VALID`);
      await sequelize.query(`ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}`);
    }
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    for (const [table, name] of rules) await queryInterface.removeConstraint(table, name);
    await queryInterface.bulkUpdate('orders', { status: 'canceled' }, { number: 'S-1004' });
  },
};
