'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query(`SET LOCAL lock_timeout = '2s'`, { transaction });
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
      // TODO: this does not switch anything off
      await queryInterface.sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY orders_number ON orders (number)', {
        transaction: null,
      });
    });
  },

  async down(queryInterface, Sequelize) {
    // TODO: the way back
  },
};
