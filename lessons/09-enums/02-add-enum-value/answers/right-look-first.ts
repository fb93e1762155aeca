import type { QueryInterface } from 'sequelize';

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    const [found] = await sequelize.query(
      `SELECT 1 FROM pg_enum WHERE enumtypid = 'enum_tickets_priority'::regtype AND enumlabel = 'soon'`,
    );
    if (found.length === 0) {
      // A transaction of its own is no harm, as long as it ends before the value is used.
      await sequelize.transaction(async (transaction) => {
        await sequelize.query(`ALTER TYPE enum_tickets_priority ADD VALUE 'soon' AFTER 'normal'`, { transaction });
      });
    }
    await sequelize.transaction(async (transaction) => {
      await sequelize.query(`UPDATE tickets SET priority = 'soon' WHERE position('charged' IN subject) > 0`, {
        transaction,
      });
    });
  },

  async down(): Promise<void> {
    throw new Error('Irreversible: which priority a ticket had before is not known.');
  },
};
