/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up({ sequelize }) {
    await sequelize.query('REINDEX INDEX CONCURRENTLY users_email_unique');
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('users', 'users_email_unique', { concurrently: true });
  },
};
