/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('orders', ['made_at', 'status'], {
      name: 'orders_made_at_status',
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('orders', 'orders_made_at_status', { concurrently: true });
  },
};
