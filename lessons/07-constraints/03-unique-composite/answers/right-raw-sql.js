'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query(`SET lock_timeout = '2s'`);
    await sequelize.transaction(async (transaction) => {
      await sequelize.query(
        `INSERT INTO replaced_reviews
         SELECT * FROM reviews WHERE user_id IS NOT NULL
         AND id NOT IN (SELECT max(id) FROM reviews GROUP BY user_id, product_id)`,
        { transaction },
      );
      await sequelize.query('DELETE FROM reviews USING replaced_reviews AS gone WHERE gone.id = reviews.id', {
        transaction,
      });
    });
    await sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY one_each ON reviews (user_id, product_id)');
    await sequelize.query('ALTER TABLE reviews ADD CONSTRAINT reviews_user_product_key UNIQUE USING INDEX one_each');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query(`
      ALTER TABLE reviews DROP CONSTRAINT reviews_user_product_key;
      INSERT INTO reviews TABLE replaced_reviews;
      DELETE FROM replaced_reviews;
    `);
  },
};
