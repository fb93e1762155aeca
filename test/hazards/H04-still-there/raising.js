/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up({ sequelize }) {
    await sequelize.transaction(async (transaction) => {
      await sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY users_email_unique ON users (email)', { transaction });
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('users', 'users_email_unique', { concurrently: true });
  },
};
