import { DataTypes, type QueryInterface } from 'sequelize';

export async function up(queryInterface: QueryInterface): Promise<void> {
  const { sequelize } = queryInterface;
  const [indexes] = await sequelize.query(
    `SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass('number_of_order')`,
  );
  const valid = (indexes[0] as { valid: boolean } | undefined)?.valid;
  if (valid === false) await sequelize.query('DROP INDEX CONCURRENTLY number_of_order');
  if (valid !== true) await sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY number_of_order ON orders (number)');
  await sequelize.transaction(async (transaction) => {
    await sequelize.query(`SET LOCAL lock_timeout = '2s'`, { transaction });
    await sequelize.query(
      'CREATE TABLE returns (id bigserial PRIMARY KEY, order_id bigint NOT NULL, reason text NOT NULL)',
      { transaction },
    );
    await queryInterface.addColumn('orders', 'returned_at', { type: DataTypes.DATE }, { transaction });
  });
}

export async function down(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query('DROP INDEX CONCURRENTLY number_of_order');
  await queryInterface.removeColumn('orders', 'returned_at');
  await queryInterface.dropTable('returns');
}
