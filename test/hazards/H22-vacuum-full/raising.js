module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('VACUUM FULL users');
  },
  async down() {
    // Nothing to take back.
  },
};
