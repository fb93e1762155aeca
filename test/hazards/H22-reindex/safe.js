module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('REINDEX INDEX CONCURRENTLY users_role');
  },
  async down() {
    // Nothing to take back.
  },
};
