// fails: pending mistake: M05
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;

    await sequelize.transaction(async (transaction) => {
      await sequelize.query(`SET LOCAL lock_timeout = '2s'`, { transaction });
      await sequelize.query('ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,2)', { transaction });
      await queryInterface.changeColumn(
        'orders',
        'status',
        { type: Sequelize.TEXT, defaultValue: 'pending' },
        { transaction },
      );
      await sequelize.query('ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_total_not_negative', { transaction });
      await sequelize.query(
        'ALTER TABLE orders ADD CONSTRAINT orders_total_not_negative CHECK (total >= 0) NOT VALID',
        { transaction },
      );
    });
    await sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT orders_total_not_negative');
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS orders_of_user');
    await sequelize.query('CREATE INDEX CONCURRENTLY orders_of_user ON orders (user_id)');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeIndex('orders', 'orders_of_user');
    await queryInterface.removeConstraint('orders', 'orders_total_not_negative');
    await queryInterface.changeColumn('orders', 'status', { type: Sequelize.TEXT, allowNull: false });
    await queryInterface.changeColumn('orders', 'total', {
      type: Sequelize.DECIMAL(10, 2),
      allowNull: false,
      defaultValue: 0,
    });
  },
};
