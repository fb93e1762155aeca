module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('CREATE INDEX CONCURRENTLY a ON orders (user_id)');
    await queryInterface.sequelize.query('CREATE INDEX CONCURRENTLY b ON orders (total)');
  },
  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP INDEX CONCURRENTLY a');
    await queryInterface.sequelize.query('DROP INDEX CONCURRENTLY b');
  },
};
