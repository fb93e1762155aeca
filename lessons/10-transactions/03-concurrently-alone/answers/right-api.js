'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    // removeIndex says IF EXISTS, so it may run when there is nothing.
    await queryInterface.removeIndex('orders', 'orders_by_number', { concurrently: true });
    await queryInterface.addIndex('orders', ['number'], { name: 'orders_by_number', unique: true, concurrently: true });

    const transaction = await queryInterface.sequelize.transaction();
    try {
      await queryInterface.sequelize.query(`SET LOCAL lock_timeout = '2s'`, { transaction });
      await queryInterface.addColumn('orders', 'returned_at', { type: Sequelize.DATE }, { transaction });
      await queryInterface.createTable(
        'returns',
        {
          id: { type: Sequelize.BIGINT, autoIncrement: true, primaryKey: true },
          order_id: { type: Sequelize.BIGINT, allowNull: false },
          reason: { type: Sequelize.TEXT, allowNull: false },
        },
        { transaction },
      );
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },

  async down(queryInterface) {
    await queryInterface.dropTable('returns');
    await queryInterface.removeColumn('orders', 'returned_at');
    await queryInterface.removeIndex('orders', 'orders_by_number', { concurrently: true });
  },
};
