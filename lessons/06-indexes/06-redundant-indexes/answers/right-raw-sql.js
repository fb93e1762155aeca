'use strict';

// Of the two that are the same, the other one goes.
module.exports = {
  async up({ sequelize }) {
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS reviews_product_date');
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS reviews_order_product');
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS reviews_order');
  },

  async down({ sequelize }) {
    await sequelize.query('CREATE INDEX reviews_order ON reviews (order_id)');
    await sequelize.query('CREATE UNIQUE INDEX reviews_order_product ON reviews (order_id, product_id)');
    await sequelize.query('CREATE INDEX reviews_product_date ON reviews (product_id, created_at)');
  },
};
