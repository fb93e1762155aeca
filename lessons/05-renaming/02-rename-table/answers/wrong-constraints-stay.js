// fails: constraints
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE feedback RENAME TO reviews;
      ALTER SEQUENCE feedback_id_seq RENAME TO reviews_id_seq;
      ALTER INDEX feedback_pkey RENAME TO reviews_pkey;
      ALTER INDEX feedback_product_id RENAME TO reviews_product_id;
      CREATE VIEW feedback AS SELECT * FROM reviews;
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      DROP VIEW feedback;
      ALTER SEQUENCE reviews_id_seq RENAME TO feedback_id_seq;
      ALTER INDEX reviews_pkey RENAME TO feedback_pkey;
      ALTER INDEX reviews_product_id RENAME TO feedback_product_id;
      ALTER TABLE reviews RENAME TO feedback;
    `);
  },
};
