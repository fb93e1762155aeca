'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // Rather fail after two seconds than keep the whole shop waiting behind one long query.
    await queryInterface.sequelize.query(`SET lock_timeout = '2s'`);
    await queryInterface.addColumn('users', 'phone', { type: Sequelize.TEXT });
  },

  async down(queryInterface) {
    // Dropping a column queues for the same lock.
    await queryInterface.sequelize.query(`SET lock_timeout = '2s'`);
    await queryInterface.removeColumn('users', 'phone');
  },
};
