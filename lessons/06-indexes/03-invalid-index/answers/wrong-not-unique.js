// fails: index
'use strict';

module.exports = {
  async up({ sequelize }) {
    await sequelize.query(`
      DELETE FROM coupons AS extra USING coupons AS first
      WHERE first.code = extra.code AND first.id < extra.id
    `);
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS coupons_code_unique');
    await sequelize.query('CREATE INDEX CONCURRENTLY coupons_code_unique ON coupons (code)');
  },

  async down() {
    throw new Error('The duplicates are gone for good.');
  },
};
