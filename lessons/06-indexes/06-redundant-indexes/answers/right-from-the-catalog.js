'use strict';

// Postgres can write down each index itself; `down` holds what it said.
const indexes = {
  reviews_of_product: 'CREATE INDEX CONCURRENTLY reviews_of_product ON public.reviews USING btree (product_id, created_at)',
  reviews_order: 'CREATE INDEX CONCURRENTLY reviews_order ON public.reviews USING btree (order_id)',
  reviews_order_product:
    'CREATE UNIQUE INDEX CONCURRENTLY reviews_order_product ON public.reviews USING btree (order_id, product_id)',
};

module.exports = {
  async up({ sequelize }) {
    for (const name of Object.keys(indexes)) await sequelize.query(`DROP INDEX CONCURRENTLY ${name}`);
  },

  async down({ sequelize }) {
    for (const sql of Object.values(indexes)) await sequelize.query(sql);
  },
};
