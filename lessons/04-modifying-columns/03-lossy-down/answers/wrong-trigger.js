// fails: writable
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets RENAME COLUMN priority TO priority_word;
      ALTER TABLE tickets ADD COLUMN priority integer NOT NULL DEFAULT 3;

      CREATE FUNCTION number_of_word() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.priority := CASE WHEN NEW.priority_word IN ('urgent', 'asap') THEN 1
                               WHEN NEW.priority_word = 'high' THEN 2
                               WHEN NEW.priority_word = 'low' THEN 4
                               ELSE 3
                          END;
          RETURN NEW;
        END
      $$;
      CREATE TRIGGER number_of_word BEFORE INSERT OR UPDATE ON tickets
        FOR EACH ROW EXECUTE FUNCTION number_of_word();
      UPDATE tickets SET priority = DEFAULT;
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      DROP TRIGGER number_of_word ON tickets;
      DROP FUNCTION number_of_word;
      ALTER TABLE tickets DROP COLUMN priority;
      ALTER TABLE tickets RENAME COLUMN priority_word TO priority;
    `);
  },
};
