// fails: unique-pair
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query(`
      WITH older AS (
        DELETE FROM reviews WHERE EXISTS (
          SELECT FROM reviews AS newer
          WHERE newer.user_id = reviews.user_id AND newer.product_id = reviews.product_id AND newer.id > reviews.id
        )
        RETURNING *
      )
      INSERT INTO replaced_reviews SELECT * FROM older
    `);
    await queryInterface.addIndex('reviews', ['user_id', 'product_id'], {
      name: 'reviews_user_product_key',
      unique: true,
      concurrently: true,
    });
    await sequelize.query(`
      ALTER TABLE reviews ADD CONSTRAINT reviews_user_product_key UNIQUE USING INDEX reviews_user_product_key
      DEFERRABLE INITIALLY DEFERRED
    `);
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('reviews', 'reviews_user_product_key');
    await queryInterface.sequelize.query(`
      INSERT INTO reviews SELECT * FROM replaced_reviews;
      TRUNCATE replaced_reviews;
    `);
  },
};
