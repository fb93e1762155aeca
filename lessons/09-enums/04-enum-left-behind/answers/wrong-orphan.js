// fails: no-orphan
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.removeColumn('orders', 'return_reason');
    await queryInterface.sequelize.query(`CREATE TYPE return_reason AS ENUM ('damaged', 'wrong_item', 'regret')`);
    await queryInterface.addColumn('orders', 'return_reason', { type: 'return_reason' });
    await queryInterface.bulkUpdate('orders', { return_reason: 'damaged' }, { note: 'returned: lid broken' });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeColumn('orders', 'return_reason');
    await queryInterface.sequelize.query('DROP TYPE return_reason');
    await queryInterface.addColumn('orders', 'return_reason', { type: Sequelize.ENUM('broken', 'regret') });
  },
};
