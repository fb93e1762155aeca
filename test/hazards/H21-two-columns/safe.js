module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'ALTER TABLE users ALTER COLUMN email TYPE varchar(255), ALTER COLUMN role TYPE varchar(255)',
    );
  },
  async down(queryInterface, Sequelize) {
    await queryInterface.changeColumn('users', 'email', { type: Sequelize.TEXT, allowNull: false });
    await queryInterface.changeColumn('users', 'role', { type: Sequelize.TEXT });
  },
};
