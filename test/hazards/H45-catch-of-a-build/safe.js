/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up({ sequelize }) {
    await sequelize.query('DELETE FROM coupons a USING coupons b WHERE a.code = b.code AND a.id > b.id');
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS coupons_code_unique');
    await sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY coupons_code_unique ON coupons (code)');
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('coupons', 'coupons_code_unique', { concurrently: true });
  },
};
