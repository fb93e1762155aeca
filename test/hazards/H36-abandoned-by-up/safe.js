/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.removeColumn('users', 'role');
    await queryInterface.sequelize.query('DROP TYPE enum_users_role');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query(`CREATE TYPE enum_users_role AS ENUM ('member', 'admin')`);
    await queryInterface.addColumn('users', 'role', { type: 'enum_users_role' });
  },
};
