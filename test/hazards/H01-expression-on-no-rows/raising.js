module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('CREATE INDEX users_lower_email ON users (lower(email))');
  },
  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP INDEX CONCURRENTLY users_lower_email');
  },
};
