// fails: down mistake: M21
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('order_items', ['product_id'], { name: 'order_items_product_id', concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query('DROP INDEX CONCURRENTLY order_items_product_id', { transaction });
    });
  },
};
