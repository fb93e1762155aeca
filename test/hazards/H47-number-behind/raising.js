/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE',
    );
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_user_id_fkey1');
  },
};
