/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('orders', ['paid_at'], {
      name: 'orders_of_customers_who_have_not_paid_within_thirty_days_after_delivery',
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex(
      'orders',
      'orders_of_customers_who_have_not_paid_within_thirty_days_after_delivery',
      { concurrently: true },
    );
  },
};
