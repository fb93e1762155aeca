import type { QueryInterface } from 'sequelize';
import { DataTypes, fn } from 'sequelize';

const table = 'users' as const;

interface RequiredText {
  readonly type: typeof DataTypes.TEXT;
  readonly allowNull: false;
}

const text: RequiredText = { type: DataTypes.TEXT, allowNull: false };
const moment = { type: DataTypes.DATE, allowNull: false, defaultValue: fn('NOW') };

export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.createTable(table, {
    id: { type: DataTypes.BIGINT, primaryKey: true, autoIncrement: true },
    email: text,
    first_name: text,
    last_name: text,
    status: { ...text, defaultValue: 'active' },
    metadata: { type: DataTypes.JSONB, allowNull: false, defaultValue: {} },
    created_at: moment,
    updated_at: moment,
  });
  await queryInterface.addIndex(table, ['email'], { unique: true });
  await queryInterface.addIndex(table, ['status']);
  await queryInterface.addIndex(table, ['created_at']);
}

export async function down(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.dropTable(table);
}
