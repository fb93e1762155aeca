'use strict';

module.exports = {
  async up(queryInterface, { Op, QueryTypes }) {
    const name = 'coupons_code_unique';
    await queryInterface.removeIndex('coupons', name, { concurrently: true });
    const extra = await queryInterface.sequelize.query(
      'SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY code ORDER BY id) AS nth FROM coupons) c WHERE nth > 1',
      { type: QueryTypes.SELECT },
    );
    if (extra.length > 0) {
      await queryInterface.bulkDelete('coupons', { id: { [Op.in]: extra.map(({ id }) => id) } });
    }
    await queryInterface.addIndex('coupons', ['code'], { name, unique: true, concurrently: true });
  },

  async down() {
    throw new Error('Deleted coupons do not come back.');
  },
};
