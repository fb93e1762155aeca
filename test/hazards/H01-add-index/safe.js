module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('orders', ['user_id'], { name: 'orders_user_id', concurrently: true });
  },
  async down(queryInterface) {
    await queryInterface.removeIndex('orders', 'orders_user_id', { concurrently: true });
  },
};
