'use strict';

module.exports = {
  // The index first, then one short transaction for each change.
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    const briefly = (change) =>
      sequelize.transaction(async (transaction) => {
        await sequelize.query(`SET LOCAL lock_timeout = '1s'`, { transaction });
        await change({ transaction });
      });

    await queryInterface.removeIndex('orders', 'orders_of_user', { concurrently: true });
    await queryInterface.addIndex('orders', ['user_id'], { name: 'orders_of_user', concurrently: true });

    await briefly(async (options) => {
      await queryInterface.changeColumn(
        'orders',
        'total',
        { type: Sequelize.DECIMAL(12, 2), allowNull: false, defaultValue: 0 },
        options,
      );
      await queryInterface.changeColumn(
        'orders',
        'status',
        { type: Sequelize.TEXT, allowNull: false, defaultValue: 'pending' },
        options,
      );
      await sequelize.query('ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_total_not_negative', options);
      await sequelize.query(
        'ALTER TABLE orders ADD CONSTRAINT orders_total_not_negative CHECK (NOT total < 0) NOT VALID',
        options,
      );
    });
    await sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT orders_total_not_negative');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeConstraint('orders', 'orders_total_not_negative');
    await queryInterface.changeColumn('orders', 'status', { type: Sequelize.TEXT, allowNull: false });
    await queryInterface.changeColumn('orders', 'total', {
      type: Sequelize.DECIMAL(10, 2),
      allowNull: false,
      defaultValue: 0,
    });
    await queryInterface.removeIndex('orders', 'orders_of_user', { concurrently: true });
  },
};
