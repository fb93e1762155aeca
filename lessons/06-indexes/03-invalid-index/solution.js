'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  // Each statement may find its work done already. So when one fails, `up` can be run again.
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query(`
      DELETE FROM coupons AS extra USING coupons AS first
      WHERE first.code = extra.code AND first.id < extra.id
    `);
    // By name, and whatever state it is in: IF NOT EXISTS would take the broken one for a good one.
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS coupons_code_unique');
    await sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY coupons_code_unique ON coupons (code)');
  },

  async down() {
    throw new Error('The coupons that were deleted cannot be brought back. Drop the index by hand if it must go.');
  },
};
