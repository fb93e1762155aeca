// fails: down
'use strict';

module.exports = {
  async up({ sequelize }) {
    await sequelize.query(`
      DELETE FROM coupons AS extra USING coupons AS first
      WHERE first.code = extra.code AND first.id < extra.id
    `);
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS coupons_code_unique');
    await sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY coupons_code_unique ON coupons (code)');
  },

  async down() {
    console.warn('The duplicates cannot be restored.');
  },
};
