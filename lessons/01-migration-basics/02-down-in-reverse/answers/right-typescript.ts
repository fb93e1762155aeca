import { DataTypes, type QueryInterface } from 'sequelize';

interface Step {
  there(): Promise<unknown>;
  back(): Promise<unknown>;
}

/** What is done in this order is taken back in the other one. */
function steps(queryInterface: QueryInterface): Step[] {
  return [
    {
      there: () =>
        queryInterface.createTable('suppliers', {
          id: { type: DataTypes.BIGINT, primaryKey: true, autoIncrement: true },
          name: { type: DataTypes.TEXT, allowNull: false },
        }),
      back: () => queryInterface.dropTable('suppliers'),
    },
    {
      there: () =>
        queryInterface.addColumn('products', 'supplier_id', {
          type: DataTypes.BIGINT,
          references: { model: 'suppliers', key: 'id' },
        }),
      back: () => queryInterface.removeColumn('products', 'supplier_id'),
    },
    {
      there: () => queryInterface.addIndex('products', ['supplier_id']),
      back: () => queryInterface.removeIndex('products', ['supplier_id']),
    },
  ];
}

export async function up(queryInterface: QueryInterface): Promise<void> {
  for (const step of steps(queryInterface)) await step.there();
}

export async function down(queryInterface: QueryInterface): Promise<void> {
  for (const step of steps(queryInterface).reverse()) await step.back();
}
