module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('DELETE FROM users a USING users b WHERE a.email = b.email AND a.id > b.id');
    await queryInterface.sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY users_email_unique ON users (email)');
  },
  async down(queryInterface) {
    await queryInterface.removeIndex('users', 'users_email_unique', { concurrently: true });
  },
};
