'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      DELETE FROM coupons WHERE id NOT IN (SELECT min(id) FROM coupons GROUP BY code)
    `);
    await queryInterface.sequelize.query('REINDEX INDEX CONCURRENTLY coupons_code_unique');
  },

  async down() {
    throw new Error('The duplicates are gone.');
  },
};
