'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;

    // One statement, so that no review is ever in both tables or in neither. `=` never finds the guests: NULL = NULL is
    // not true.
    await sequelize.query(`
      WITH older AS (
        DELETE FROM reviews USING reviews AS newer
        WHERE newer.user_id = reviews.user_id AND newer.product_id = reviews.product_id AND newer.id > reviews.id
        RETURNING reviews.*
      )
      INSERT INTO replaced_reviews SELECT * FROM older
    `);

    // The index takes its time while everybody writes. The constraint then only adopts it.
    await queryInterface.addIndex('reviews', ['user_id', 'product_id'], {
      name: 'reviews_user_product_key',
      unique: true,
      concurrently: true,
    });
    await sequelize.query(`
      ALTER TABLE reviews
      ADD CONSTRAINT reviews_user_product_key UNIQUE USING INDEX reviews_user_product_key
    `);
  },

  async down(queryInterface) {
    // The index belongs to the constraint now and goes with it.
    await queryInterface.removeConstraint('reviews', 'reviews_user_product_key');
    await queryInterface.sequelize.query(`
      WITH older AS (DELETE FROM replaced_reviews RETURNING *)
      INSERT INTO reviews SELECT * FROM older
    `);
  },
};
