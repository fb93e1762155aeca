/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('orders', ['a', 'b', 'c', 'd'], { name: 'orders_abcd', concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('orders', 'orders_abcd', { concurrently: true });
  },
};
