/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('orders', ['a', 'b', 'c'], { name: 'orders_abc', concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('orders', 'orders_abc', { concurrently: true });
  },
};
