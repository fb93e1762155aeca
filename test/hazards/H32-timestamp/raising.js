/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addColumn('users', 'seen_at', { type: 'timestamp' });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'seen_at');
  },
};
