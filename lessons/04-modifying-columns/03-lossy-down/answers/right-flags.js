'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    // Two flags tell what the number does not: which 1 was asap, and which 3 was nothing.
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets ADD was_asap boolean, ADD was_null boolean;
      UPDATE tickets SET was_asap = (priority = 'asap'), was_null = (priority IS NULL);
      ALTER TABLE tickets
        ALTER priority TYPE int USING
          CASE priority WHEN 'urgent' THEN 1 WHEN 'asap' THEN 1 WHEN 'high' THEN 2 WHEN 'low' THEN 4 ELSE 3 END,
        ALTER priority SET NOT NULL,
        ALTER priority SET DEFAULT 3;
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets
        ALTER priority DROP NOT NULL,
        ALTER priority DROP DEFAULT,
        ALTER priority TYPE text USING
          CASE WHEN was_asap AND priority = 1 THEN 'asap'
               WHEN was_null AND priority = 3 THEN NULL
               ELSE (ARRAY['urgent', 'high', 'normal', 'low'])[priority]
          END,
        DROP was_asap,
        DROP was_null;
    `);
  },
};
