'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addIndex('users', {
      fields: [Sequelize.fn('lower', Sequelize.col('email'))],
      // Of an expression Sequelize makes no name that is worth having.
      name: 'users_email_lower',
      unique: true,
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('users', 'users_email_lower', { concurrently: true });
  },
};
