module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.changeColumn('users', 'email', { type: Sequelize.STRING, allowNull: false });
    await queryInterface.changeColumn('users', 'role', { type: Sequelize.STRING });
  },
  async down(queryInterface, Sequelize) {
    await queryInterface.changeColumn('users', 'email', { type: Sequelize.TEXT, allowNull: false });
    await queryInterface.changeColumn('users', 'role', { type: Sequelize.TEXT });
  },
};
