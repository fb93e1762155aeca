module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addConstraint('orders', {
      type: 'check',
      fields: ['total'],
      name: 'orders_total_positive',
      where: { total: { [Sequelize.Op.gte]: 0 } },
    });
  },
  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_total_positive');
  },
};
