/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query('ALTER TABLE users DROP CONSTRAINT IF EXISTS users_legacy_fkey');
    await queryInterface.addColumn('users', 'city', { type: Sequelize.TEXT });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'city');
  },
};
