/** @type {import('sequelize-cli').Migration} */
module.exports = {
  // The app has written `name` all along.
  async up(queryInterface, Sequelize) {
    await queryInterface.removeColumn('users', 'name');
    await queryInterface.addColumn('users', 'name', { type: Sequelize.STRING(40) });
    await queryInterface.sequelize.query('UPDATE users SET name = lower(email)');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeColumn('users', 'name');
    await queryInterface.addColumn('users', 'name', { type: Sequelize.TEXT });
  },
};
