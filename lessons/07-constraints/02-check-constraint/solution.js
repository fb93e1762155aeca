'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    const { Op, col } = Sequelize;

    // NULL needs no mention: a CHECK lets it pass.
    await queryInterface.addConstraint('products', {
      fields: ['sale_price'],
      type: 'check',
      name: 'products_sale_price_range',
      where: { sale_price: { [Op.gt]: 0, [Op.lt]: col('price') } },
    });

    await queryInterface.bulkUpdate('orders', { status: 'cancelled' }, { number: 'S-1004' });
    await queryInterface.sequelize.query(`
      ALTER TABLE orders ADD CONSTRAINT orders_status_allowed
      CHECK (status IN ('pending', 'paid', 'shipped', 'done', 'cancelled'))
    `);
  },

  async down(queryInterface) {
    // The constraint goes first. It would refuse the old spelling.
    await queryInterface.removeConstraint('orders', 'orders_status_allowed');
    await queryInterface.bulkUpdate('orders', { status: 'canceled' }, { number: 'S-1004' });
    await queryInterface.removeConstraint('products', 'products_sale_price_range');
  },
};
