import type { QueryInterface } from 'sequelize';

export const up = (queryInterface: QueryInterface): Promise<void> =>
  queryInterface.sequelize.transaction(async (transaction) => {
    const run = (sql: string) => queryInterface.sequelize.query(sql, { transaction });
    await run('CREATE TABLE coupons (id bigserial PRIMARY KEY, code text NOT NULL, percent integer NOT NULL)');
    await run('ALTER TABLE coupons ADD CONSTRAINT one_code UNIQUE (code)');
    await run('ALTER TABLE orders ADD COLUMN discount numeric(10,2) NOT NULL DEFAULT 0');
  });

export async function down(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.dropTable('coupons');
  await queryInterface.removeColumn('orders', 'discount');
}
