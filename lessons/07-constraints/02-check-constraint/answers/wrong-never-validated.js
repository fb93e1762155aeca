// fails: sale-price
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await queryInterface.bulkUpdate('orders', { status: 'cancelled' }, { number: 'S-1004' });
    await sequelize.query(`
      ALTER TABLE products ADD CONSTRAINT products_sale_price_range
      CHECK (sale_price > 0 AND sale_price < price) NOT VALID
    `);
    await sequelize.query(`
      ALTER TABLE orders ADD CONSTRAINT orders_status_allowed
      CHECK (status IN ('pending', 'paid', 'shipped', 'done', 'cancelled'))
    `);
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_status_allowed');
    await queryInterface.bulkUpdate('orders', { status: 'canceled' }, { number: 'S-1004' });
    await queryInterface.removeConstraint('products', 'products_sale_price_range');
  },
};
