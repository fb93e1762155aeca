/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('orders', ['paid_at'], { name: 'orders_paid_at_idx', concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('orders', 'orders_paid_at_idx', { concurrently: true });
  },
};
