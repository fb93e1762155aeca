/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('orders', ['status', 'made_at'], {
      name: 'orders_status_made_at',
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('orders', 'orders_status_made_at', { concurrently: true });
  },
};
