'use strict';

module.exports = {
  async up(queryInterface, { Op }) {
    await queryInterface.sequelize.query(`ALTER TYPE "enum_tickets_priority" ADD VALUE IF NOT EXISTS 'soon' BEFORE 'high'`);
    await queryInterface.bulkUpdate('tickets', { priority: 'soon' }, { subject: { [Op.substring]: 'charged' } });
  },

  down() {
    return Promise.reject(new Error('There is no way back from this one.'));
  },
};
