'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // TODO: there is a transaction here, but none of the calls knows it
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query(`SET LOCAL lock_timeout = '2s'`);
      await queryInterface.createTable('price_changes', {
        id: { type: Sequelize.BIGINT, autoIncrement: true, primaryKey: true },
        sku: { type: Sequelize.TEXT, allowNull: false },
        old_price: { type: Sequelize.DECIMAL(10, 2), allowNull: false },
        new_price: { type: Sequelize.DECIMAL(10, 2), allowNull: false },
      });
      await queryInterface.addIndex('price_changes', ['sku']);
      await queryInterface.bulkInsert('price_changes', [{ sku: 'TEA-01', old_price: '6.20', new_price: '6.90' }]);
      await queryInterface.bulkUpdate('products', { price: '6.90' }, { sku: 'TEA-01' });
      await queryInterface.addColumn('products', 'price_since', { type: Sequelize.DATEONLY });
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('products', 'price_since');
    await queryInterface.bulkUpdate('products', { price: '6.20' }, { sku: 'TEA-01' });
    await queryInterface.dropTable('price_changes');
  },
};
