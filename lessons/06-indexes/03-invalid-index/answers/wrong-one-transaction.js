// fails: up mistake: M21
'use strict';

module.exports = {
  async up({ sequelize }) {
    await sequelize.transaction(async (transaction) => {
      await sequelize.query(
        'DELETE FROM coupons AS extra USING coupons AS first WHERE first.code = extra.code AND first.id < extra.id',
        { transaction },
      );
      await sequelize.query('DROP INDEX IF EXISTS coupons_code_unique', { transaction });
      await sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY coupons_code_unique ON coupons (code)', { transaction });
    });
  },

  async down() {
    throw new Error('The duplicates are gone for good.');
  },
};
