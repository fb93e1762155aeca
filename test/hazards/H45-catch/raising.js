/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.removeConstraint('users', 'users_legacy_fkey').catch(() => {});
    await queryInterface.addColumn('users', 'city', { type: Sequelize.TEXT });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'city');
  },
};
