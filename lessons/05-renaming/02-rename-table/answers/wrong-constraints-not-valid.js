// fails: constraints
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE feedback RENAME TO reviews;
      ALTER SEQUENCE feedback_id_seq RENAME TO reviews_id_seq;
      ALTER INDEX feedback_pkey RENAME TO reviews_pkey;
      ALTER TABLE reviews
        DROP CONSTRAINT feedback_product_id_fkey,
        DROP CONSTRAINT feedback_stars_check,
        ADD CONSTRAINT reviews_product_id_fkey FOREIGN KEY (product_id) REFERENCES products NOT VALID,
        ADD CONSTRAINT reviews_stars_check CHECK (stars BETWEEN 1 AND 5) NOT VALID;
      ALTER INDEX feedback_product_id RENAME TO reviews_product_id;
      CREATE VIEW feedback AS SELECT * FROM reviews;
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      DROP VIEW feedback;
      ALTER SEQUENCE reviews_id_seq RENAME TO feedback_id_seq;
      ALTER INDEX reviews_pkey RENAME TO feedback_pkey;
      ALTER TABLE reviews
        DROP CONSTRAINT reviews_product_id_fkey,
        DROP CONSTRAINT reviews_stars_check,
        ADD CONSTRAINT feedback_product_id_fkey FOREIGN KEY (product_id) REFERENCES products,
        ADD CONSTRAINT feedback_stars_check CHECK (stars BETWEEN 1 AND 5);
      ALTER INDEX reviews_product_id RENAME TO feedback_product_id;
      ALTER TABLE reviews RENAME TO feedback;
    `);
  },
};
