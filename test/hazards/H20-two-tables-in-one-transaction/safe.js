module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'note', { type: Sequelize.TEXT });
    await queryInterface.addColumn('users', 'note', { type: Sequelize.TEXT });
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'note');
    await queryInterface.removeColumn('orders', 'note');
  },
};
