// fails: up
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
    await queryInterface.addConstraint('reviews', {
      fields: ['user_id'],
      type: 'unique',
      name: 'reviews_user_product_key',
    });
    await queryInterface.addConstraint('reviews', {
      fields: ['product_id'],
      type: 'unique',
      name: 'reviews_product_key',
    });
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('reviews', 'reviews_user_product_key');
    await queryInterface.sequelize.query(`
      INSERT INTO reviews SELECT * FROM replaced_reviews;
      TRUNCATE replaced_reviews;
    `);
  },
};
