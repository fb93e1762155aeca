// fails: numbers
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets RENAME COLUMN priority TO priority_word;
      ALTER TABLE tickets ADD COLUMN priority integer NOT NULL DEFAULT 3;
      UPDATE tickets SET priority = 1 WHERE priority_word IN ('urgent');
      UPDATE tickets SET priority = 2 WHERE priority_word = 'high';
      UPDATE tickets SET priority = 4 WHERE priority_word = 'low';
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets DROP COLUMN priority;
      ALTER TABLE tickets RENAME COLUMN priority_word TO priority;
    `);
  },
};
