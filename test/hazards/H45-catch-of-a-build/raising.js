/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up({ sequelize }) {
    await sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY coupons_code_unique ON coupons (code)').catch(() => {});
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('coupons', 'coupons_code_unique', { concurrently: true });
  },
};
