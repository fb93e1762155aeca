module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('REINDEX INDEX users_role');
  },
  async down() {
    // Nothing to take back.
  },
};
