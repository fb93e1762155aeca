module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total >= 0) NOT VALID',
    );
    await queryInterface.sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive');
  },
  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_total_positive');
  },
};
