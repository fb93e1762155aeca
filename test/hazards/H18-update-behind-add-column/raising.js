module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn('users', 'plan', { type: Sequelize.TEXT }, { transaction });
      await queryInterface.bulkUpdate('users', { plan: 'free' }, { role: 'user' }, { transaction });
    });
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'plan');
  },
};
