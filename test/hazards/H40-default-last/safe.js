/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'role', { type: Sequelize.TEXT, defaultValue: 'member' });
    await queryInterface.sequelize.query(`UPDATE users SET role = 'staff' WHERE email LIKE '%@shop.example'`);
    await queryInterface.changeColumn('users', 'role', {
      type: Sequelize.TEXT,
      allowNull: false,
      defaultValue: 'member',
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'role');
  },
};
