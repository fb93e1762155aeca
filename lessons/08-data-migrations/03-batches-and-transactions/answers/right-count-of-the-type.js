'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.query('ALTER TABLE orders ADD COLUMN IF NOT EXISTS days_to_ship integer');
    let changed;
    do {
      // With this type the second element is the number itself.
      [, changed] = await sequelize.query(
        `UPDATE orders SET days_to_ship = shipped_at::date - placed_at::date
         WHERE id IN (
           SELECT id FROM orders WHERE days_to_ship IS NULL AND shipped_at IS NOT NULL LIMIT 1000
         )`,
        { type: Sequelize.QueryTypes.UPDATE },
      );
    } while (changed > 0);
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'days_to_ship');
  },
};
