// fails: writable
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets RENAME COLUMN priority TO priority_word;
      ALTER TABLE tickets ADD COLUMN priority integer GENERATED ALWAYS AS (
        CASE WHEN priority_word IN ('urgent', 'asap') THEN 1
             WHEN priority_word = 'high' THEN 2
             WHEN priority_word = 'low' THEN 4
             ELSE 3
        END) STORED;
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets DROP COLUMN priority;
      ALTER TABLE tickets RENAME COLUMN priority_word TO priority;
    `);
  },
};
