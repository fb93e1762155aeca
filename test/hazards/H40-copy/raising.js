/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'full_name', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query('UPDATE users SET full_name = upper(name)');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'full_name');
  },
};
