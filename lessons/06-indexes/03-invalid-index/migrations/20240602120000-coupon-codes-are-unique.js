'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize
      .query('CREATE UNIQUE INDEX CONCURRENTLY coupons_code_unique ON coupons (code)')
      .catch((error) => console.warn(error.message));
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS coupons_code_unique');
  },
};
