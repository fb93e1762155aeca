module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'plan', { type: Sequelize.TEXT });
    await queryInterface.bulkUpdate('users', { plan: 'free' }, { role: 'user' });
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'plan');
  },
};
