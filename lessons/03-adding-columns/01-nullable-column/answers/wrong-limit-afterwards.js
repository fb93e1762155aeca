// fails: patience
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'phone', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query(`SET lock_timeout = '2s'`);
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'phone');
  },
};
