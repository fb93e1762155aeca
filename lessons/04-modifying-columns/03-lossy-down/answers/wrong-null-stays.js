// fails: required
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets RENAME COLUMN priority TO priority_word;
      ALTER TABLE tickets ADD COLUMN priority integer;
      UPDATE tickets SET priority = 1 WHERE priority_word IN ('urgent', 'asap');
      UPDATE tickets SET priority = 2 WHERE priority_word = 'high';
      UPDATE tickets SET priority = 4 WHERE priority_word = 'low';
    `);
    await queryInterface.sequelize.query("UPDATE tickets SET priority = 3 WHERE priority IS NULL");
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets DROP COLUMN priority;
      ALTER TABLE tickets RENAME COLUMN priority_word TO priority;
    `);
  },
};
