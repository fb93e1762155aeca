import { DataTypes, literal, type QueryInterface } from 'sequelize';

const columns = {
  is_listed: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: true },
  updated_at: { type: DataTypes.DATE, allowNull: false, defaultValue: literal('now()') },
};

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    for (const [name, column] of Object.entries(columns)) await queryInterface.addColumn('products', name, column);
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    for (const name of Object.keys(columns)) await queryInterface.removeColumn('products', name);
  },
};
