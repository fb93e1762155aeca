/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID',
    );
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'total_positive');
  },
};
