// fails: up
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query('ALTER TABLE users ADD CONSTRAINT users_email_lower UNIQUE (lower(email))');
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('users', 'users_email_lower');
  },
};
