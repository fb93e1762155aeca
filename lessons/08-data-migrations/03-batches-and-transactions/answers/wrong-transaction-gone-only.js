// fails: filled
'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
      await queryInterface.addColumn('orders', 'days_to_ship', { type: Sequelize.INTEGER });

      let changed;
      do {
        const [, result] = await queryInterface.sequelize.query(
          `UPDATE orders SET days_to_ship = extract(day FROM shipped_at - placed_at)
           WHERE id IN (
             SELECT id FROM orders WHERE days_to_ship IS NULL AND shipped_at IS NOT NULL LIMIT 1000
           )`,
          { type: Sequelize.QueryTypes.UPDATE },
        );
        changed = result.rowCount;
      } while (changed > 0);
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'days_to_ship');
  },
};
