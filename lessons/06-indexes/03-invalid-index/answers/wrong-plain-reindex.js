// fails: nobody-waits
'use strict';

module.exports = {
  async up({ sequelize }) {
    await sequelize.query(`
      DELETE FROM coupons AS extra USING coupons AS first
      WHERE first.code = extra.code AND first.id < extra.id
    `);
    await sequelize.query('REINDEX INDEX coupons_code_unique');
  },

  async down() {
    throw new Error('The duplicates are gone for good.');
  },
};
