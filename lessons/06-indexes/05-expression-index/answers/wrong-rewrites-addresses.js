// fails: untouched
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query('UPDATE users SET email = lower(email) WHERE email <> lower(email)');
    await queryInterface.addIndex('users', {
      fields: [Sequelize.fn('lower', Sequelize.col('email'))],
      name: 'users_email_lower',
      unique: true,
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('users', 'users_email_lower', { concurrently: true });
  },
};
