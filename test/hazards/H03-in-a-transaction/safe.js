module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('orders', ['user_id'], { concurrently: true });
  },
  async down(queryInterface) {
    await queryInterface.removeIndex('orders', ['user_id'], { concurrently: true });
  },
};
