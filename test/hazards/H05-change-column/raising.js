module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.changeColumn('users', 'role', { type: Sequelize.TEXT, allowNull: false });
  },
  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN role DROP NOT NULL');
  },
};
