// fails: down
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
      CREATE VIEW feedback AS SELECT * FROM reviews;
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.renameTable('reviews', 'feedback');
    await queryInterface.sequelize.query(`
      ALTER SEQUENCE reviews_id_seq RENAME TO feedback_id_seq;
      ALTER INDEX reviews_pkey RENAME TO feedback_pkey;
      ALTER TABLE feedback RENAME CONSTRAINT reviews_product_id_fkey TO feedback_product_id_fkey;
      ALTER TABLE feedback RENAME CONSTRAINT reviews_stars_check TO feedback_stars_check;
      ALTER INDEX reviews_product_id RENAME TO feedback_product_id;
      DROP VIEW feedback;
    `);
  },
};
