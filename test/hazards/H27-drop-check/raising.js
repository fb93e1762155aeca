/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_total_positive');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0)');
  },
};
