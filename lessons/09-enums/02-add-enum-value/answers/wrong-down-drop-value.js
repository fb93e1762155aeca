// fails: down
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      `ALTER TYPE enum_tickets_priority ADD VALUE IF NOT EXISTS 'soon' AFTER 'normal'`,
    );
    await queryInterface.sequelize.query(`UPDATE tickets SET priority = 'soon' WHERE subject LIKE '%charged%'`);
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query(`ALTER TYPE enum_tickets_priority DROP VALUE 'soon'`);
  },
};
