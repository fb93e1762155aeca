/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'prefs', { type: Sequelize.JSONB });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'prefs');
  },
};
