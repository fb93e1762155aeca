module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('REFRESH MATERIALIZED VIEW roles');
  },
  async down() {
    // Nothing to take back.
  },
};
