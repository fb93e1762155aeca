/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'city', { type: Sequelize.TEXT });
    await queryInterface.addIndex('users', ['city'], { name: 'users_city', concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'city');
  },
};
