import type { QueryInterface } from 'sequelize';

export default {
  // UPDATE and VALIDATE keep no other writer waiting, so they may share a transaction.
  async up(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.sequelize.transaction(async (transaction) => {
      const run = (sql: string) => queryInterface.sequelize.query(sql, { transaction });
      await run('UPDATE order_items SET (quantity, quantity_was) = (abs(quantity), quantity) WHERE NOT quantity > 0');
      await run('ALTER TABLE order_items VALIDATE CONSTRAINT order_items_quantity_positive');
    });
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.sequelize.query(`
      ALTER TABLE order_items DROP CONSTRAINT order_items_quantity_positive;
      UPDATE order_items SET quantity = coalesce(quantity_was, quantity), quantity_was = NULL;
      ALTER TABLE order_items ADD CONSTRAINT order_items_quantity_positive CHECK (quantity > 0) NOT VALID;
    `);
  },
};
