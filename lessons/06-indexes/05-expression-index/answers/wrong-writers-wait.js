// fails: nobody-waits
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query('CREATE UNIQUE INDEX users_email_lower ON users (lower(email))');
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('users', 'users_email_lower', { concurrently: true });
  },
};
