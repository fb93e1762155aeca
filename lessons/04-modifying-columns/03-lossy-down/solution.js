'use strict';

const asNumber = `
  CASE WHEN priority_word IN ('urgent', 'asap') THEN 1
       WHEN priority_word = 'high' THEN 2
       WHEN priority_word = 'low' THEN 4
       ELSE 3
  END`;

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    // The old column is the best copy of itself. It keeps every word, under another name.
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets RENAME COLUMN priority TO priority_word;
      ALTER TABLE tickets ADD COLUMN priority integer NOT NULL DEFAULT 3;
      UPDATE tickets SET priority = ${asNumber} WHERE ${asNumber} <> 3;
    `);
  },

  async down(queryInterface) {
    // A ticket that is new, or whose number was changed since, gets the word that fits its number.
    await queryInterface.sequelize.query(`
      UPDATE tickets SET priority_word = (ARRAY['urgent', 'high', 'normal', 'low'])[priority]
      WHERE priority <> ${asNumber};
      ALTER TABLE tickets DROP COLUMN priority;
      ALTER TABLE tickets RENAME COLUMN priority_word TO priority;
    `);
  },
};
