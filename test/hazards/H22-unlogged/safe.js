module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE users SET (fillfactor = 90)');
  },
  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE users RESET (fillfactor)');
  },
};
