// fails: down
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
    console.log('Warning: the words cannot be brought back.');
  },
};
