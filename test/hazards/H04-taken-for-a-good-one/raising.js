module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize
      .query('CREATE UNIQUE INDEX CONCURRENTLY users_email_unique ON users (email)')
      .catch(() => {});
    await queryInterface.sequelize.query(
      'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_email_unique ON users (email)',
    );
  },
  async down(queryInterface) {
    await queryInterface.removeIndex('users', 'users_email_unique', { concurrently: true });
  },
};
