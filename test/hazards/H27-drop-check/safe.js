/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'ALTER TABLE orders ADD CONSTRAINT orders_total_not_negative CHECK (total >= 0) NOT VALID',
    );
    await queryInterface.sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT orders_total_not_negative');
    await queryInterface.removeConstraint('orders', 'orders_total_positive');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0)');
    await queryInterface.removeConstraint('orders', 'orders_total_not_negative');
  },
};
