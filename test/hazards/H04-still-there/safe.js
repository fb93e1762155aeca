/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up({ sequelize }) {
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS users_email_unique');
    await sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY users_email_unique ON users (email)');
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('users', 'users_email_unique', { concurrently: true });
  },
};
