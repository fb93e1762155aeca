module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'plan', { type: Sequelize.TEXT });
    await queryInterface.addIndex('users', ['plan'], { name: 'users_plan', concurrently: true });
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'plan');
  },
};
