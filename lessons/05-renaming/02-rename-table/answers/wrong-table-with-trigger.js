// fails: old-name
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE feedback RENAME TO reviews;
      ALTER SEQUENCE feedback_id_seq RENAME TO reviews_id_seq;
      ALTER INDEX feedback_pkey RENAME TO reviews_pkey;
      ALTER TABLE reviews RENAME CONSTRAINT feedback_product_id_fkey TO reviews_product_id_fkey;
      ALTER TABLE reviews RENAME CONSTRAINT feedback_stars_check TO reviews_stars_check;
      ALTER INDEX feedback_product_id RENAME TO reviews_product_id;

      -- What is written arrives. What was there before cannot be read here.
      CREATE TABLE feedback (LIKE reviews INCLUDING DEFAULTS);
      CREATE FUNCTION pass_on() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO reviews SELECT NEW.*;
          RETURN NEW;
        END
      $$;
      CREATE TRIGGER pass_on BEFORE INSERT ON feedback FOR EACH ROW EXECUTE FUNCTION pass_on();
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      DROP TABLE feedback;
      DROP FUNCTION pass_on;
      ALTER SEQUENCE reviews_id_seq RENAME TO feedback_id_seq;
      ALTER INDEX reviews_pkey RENAME TO feedback_pkey;
      ALTER TABLE reviews RENAME CONSTRAINT reviews_product_id_fkey TO feedback_product_id_fkey;
      ALTER TABLE reviews RENAME CONSTRAINT reviews_stars_check TO feedback_stars_check;
      ALTER INDEX reviews_product_id RENAME TO feedback_product_id;
      ALTER TABLE reviews RENAME TO feedback;
    `);
  },
};
