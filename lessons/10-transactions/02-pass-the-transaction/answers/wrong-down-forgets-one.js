// fails: down mistake: M20
'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query(`SET LOCAL lock_timeout = '2s'`, { transaction });
      await queryInterface.createTable(
        'price_changes',
        {
          id: { type: Sequelize.BIGINT, autoIncrement: true, primaryKey: true },
          sku: { type: Sequelize.TEXT, allowNull: false },
          old_price: { type: Sequelize.DECIMAL(10, 2), allowNull: false },
          new_price: { type: Sequelize.DECIMAL(10, 2), allowNull: false },
        },
        { transaction },
      );
      await queryInterface.addIndex('price_changes', ['sku'], { transaction });
      await queryInterface.bulkInsert(
        'price_changes',
        [{ sku: 'TEA-01', old_price: '6.20', new_price: '6.90' }],
        { transaction },
      );
      await queryInterface.bulkUpdate('products', { price: '6.90' }, { sku: 'TEA-01' }, { transaction });
      // Last: from here to COMMIT nobody else reads products.
      await queryInterface.addColumn('products', 'price_since', { type: Sequelize.DATEONLY }, { transaction });
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query(`SET LOCAL lock_timeout = '2s'`, { transaction });
      await queryInterface.bulkUpdate('products', { price: '6.20' }, { sku: 'TEA-01' }, { transaction });
      await queryInterface.dropTable('price_changes');
      await queryInterface.removeColumn('products', 'price_since', { transaction });
    });
  },
};
