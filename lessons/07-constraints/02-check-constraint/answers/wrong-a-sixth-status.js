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
    await queryInterface.addConstraint('orders', {
      fields: ['status'],
      type: 'check',
      name: 'orders_status_allowed',
      where: { status: { [Op.in]: ['pending', 'paid', 'shipped', 'done', 'cancelled', 'refunded'] } },
    });
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_status_allowed');
    await queryInterface.bulkUpdate('orders', { status: 'canceled' }, { number: 'S-1004' });
    await queryInterface.removeConstraint('products', 'products_sale_price_range');
  },
};
