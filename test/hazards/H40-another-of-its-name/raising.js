/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'nickname', { type: Sequelize.STRING(40) });
    await queryInterface.sequelize.query('UPDATE users SET nickname = lower(email)');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'nickname');
  },
};
