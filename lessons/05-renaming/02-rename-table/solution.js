'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      const run = (sql) => queryInterface.sequelize.query(sql, { transaction });
      await run("SET LOCAL lock_timeout = '2s'");
      await queryInterface.renameTable('feedback', 'reviews', { transaction });
      await run('ALTER SEQUENCE feedback_id_seq RENAME TO reviews_id_seq');
      // The index of a primary key goes with its constraint.
      await run('ALTER TABLE reviews RENAME CONSTRAINT feedback_pkey TO reviews_pkey');
      await run('ALTER TABLE reviews RENAME CONSTRAINT feedback_product_id_fkey TO reviews_product_id_fkey');
      await run('ALTER TABLE reviews RENAME CONSTRAINT feedback_stars_check TO reviews_stars_check');
      await run('ALTER INDEX feedback_product_id RENAME TO reviews_product_id');
      // For the app of yesterday, until it is gone.
      await run('CREATE VIEW feedback AS SELECT id, product_id, user_id, stars, body FROM reviews');
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      const run = (sql) => queryInterface.sequelize.query(sql, { transaction });
      await run("SET LOCAL lock_timeout = '2s'");
      await run('DROP VIEW feedback');
      await run('ALTER INDEX reviews_product_id RENAME TO feedback_product_id');
      await run('ALTER TABLE reviews RENAME CONSTRAINT reviews_stars_check TO feedback_stars_check');
      await run('ALTER TABLE reviews RENAME CONSTRAINT reviews_product_id_fkey TO feedback_product_id_fkey');
      await run('ALTER TABLE reviews RENAME CONSTRAINT reviews_pkey TO feedback_pkey');
      await run('ALTER SEQUENCE reviews_id_seq RENAME TO feedback_id_seq');
      await queryInterface.renameTable('reviews', 'feedback', { transaction });
    });
  },
};
