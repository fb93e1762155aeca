/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.removeColumn('users', 'role');
  },

  async down(queryInterface) {
    await queryInterface.addColumn('users', 'role', { type: 'enum_users_role' });
  },
};
