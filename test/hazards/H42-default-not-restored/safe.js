/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`ALTER TABLE users ALTER COLUMN role DROP DEFAULT`);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.changeColumn('users', 'role', { type: Sequelize.TEXT, defaultValue: 'member' });
  },
};
