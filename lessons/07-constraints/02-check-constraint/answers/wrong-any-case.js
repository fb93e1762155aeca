// fails: status
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { Op } = Sequelize;
    await queryInterface.addConstraint('products', {
      fields: ['sale_price'],
      type: 'check',
      name: 'products_sale_price_range',
      where: { sale_price: { [Op.gt]: 0, [Op.lt]: Sequelize.col('price') } },
    });
    await queryInterface.bulkUpdate('orders', { status: 'cancelled' }, { number: 'S-1004' });
    await queryInterface.sequelize.query(`
      ALTER TABLE orders ADD CONSTRAINT orders_status_allowed
      CHECK (lower(status) IN ('pending', 'paid', 'shipped', 'done', 'cancelled'))
    `);
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_status_allowed');
    await queryInterface.bulkUpdate('orders', { status: 'canceled' }, { number: 'S-1004' });
    await queryInterface.removeConstraint('products', 'products_sale_price_range');
  },
};
