module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID',
    );
    await queryInterface.sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT orders_user');
  },
  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_user');
  },
};
