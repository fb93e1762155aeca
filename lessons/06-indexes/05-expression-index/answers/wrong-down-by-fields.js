// fails: down
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addIndex('users', {
      fields: [Sequelize.fn('lower', Sequelize.col('email'))],
      name: 'users_email_lower',
      unique: true,
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('users', ['lower(email)'], { concurrently: true });
  },
};
