import { DataTypes, type QueryInterface } from 'sequelize';

const total = (precision: number) => ({
  type: DataTypes.DECIMAL(precision, 2),
  allowNull: false,
  defaultValue: '0',
});

export default {
  up: (queryInterface: QueryInterface) => queryInterface.changeColumn('orders', 'total', total(12)),
  down: (queryInterface: QueryInterface) => queryInterface.changeColumn('orders', 'total', total(10)),
};
