// fails: unique-lower
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addIndex('users', {
      fields: [Sequelize.fn('lower', Sequelize.col('email'))],
      name: 'users_email_lower',
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('users', 'users_email_lower', { concurrently: true });
  },
};
