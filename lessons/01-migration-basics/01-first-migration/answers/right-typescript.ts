import { DataTypes, type QueryInterface } from 'sequelize';

const table = 'opening_hours';
const column = 'note';

export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.addColumn(table, column, DataTypes.TEXT);
}

export async function down(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.removeColumn(table, column);
}
