module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('VACUUM users');
  },
  async down() {
    // Nothing to take back.
  },
};
