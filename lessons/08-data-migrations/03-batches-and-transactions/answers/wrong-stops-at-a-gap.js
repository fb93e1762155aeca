// fails: filled
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('ALTER TABLE orders ADD COLUMN IF NOT EXISTS days_to_ship integer');
    for (let from = 0, changed = 1; changed > 0; from += 1000) {
      const [, result] = await queryInterface.sequelize.query(
        `UPDATE orders SET days_to_ship = floor(extract(epoch FROM shipped_at - placed_at) / 86400)
         WHERE id > ${from} AND id <= ${from + 1000} AND shipped_at IS NOT NULL`,
      );
      changed = result.rowCount;
    }
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE orders DROP COLUMN days_to_ship');
  },
};
