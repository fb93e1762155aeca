module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE users SET UNLOGGED');
  },
  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE users SET LOGGED');
  },
};
