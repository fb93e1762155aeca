// fails: as-it-was mistake: M05
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(
      `ALTER TYPE enum_tickets_priority ADD VALUE IF NOT EXISTS 'soon' AFTER 'normal'`,
    );
    await queryInterface.changeColumn('tickets', 'priority', {
      type: Sequelize.ENUM('low', 'normal', 'soon', 'high'),
    });
    await queryInterface.sequelize.query(`UPDATE tickets SET priority = 'soon' WHERE subject LIKE '%charged%'`);
  },

  async down() {
    throw new Error('There is no way back.');
  },
};
