// fails: down
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`SET lock_timeout = '2s'`);
    await queryInterface.addColumn('users', 'phone', { type: Sequelize.TEXT });
  },

  async down() {},
};
