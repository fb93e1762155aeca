// fails: patient
'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // First what cannot be in a transaction, made so that it can be repeated. A failed build leaves an invalid index of
    // this name; IF NOT EXISTS would take it for the real one, so away with it, and build anew.
    await queryInterface.sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS orders_number');
    await queryInterface.sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY orders_number ON orders (number)');

    // Then the rest, all or nothing. Being last, it need not be repeatable.
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.createTable(
        'returns',
        {
          id: { type: Sequelize.BIGINT, autoIncrement: true, primaryKey: true },
          order_id: { type: Sequelize.BIGINT, allowNull: false },
          reason: { type: Sequelize.TEXT, allowNull: false },
        },
        { transaction },
      );
      await queryInterface.addColumn('orders', 'returned_at', { type: Sequelize.DATE }, { transaction });
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS orders_number');
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query(`SET LOCAL lock_timeout = '2s'`, { transaction });
      await queryInterface.dropTable('returns', { transaction });
      await queryInterface.removeColumn('orders', 'returned_at', { transaction });
    });
  },
};
