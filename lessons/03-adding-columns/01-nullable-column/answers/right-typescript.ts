import { DataTypes, type QueryInterface } from 'sequelize';

export const up = async (queryInterface: QueryInterface): Promise<void> => {
  await queryInterface.sequelize.query(`SELECT set_config('lock_timeout', '1s', false)`);
  await queryInterface.addColumn('users', 'phone', { type: DataTypes.TEXT, allowNull: true });
};

export const down = async (queryInterface: QueryInterface): Promise<void> => {
  await queryInterface.removeColumn('users', 'phone');
};
