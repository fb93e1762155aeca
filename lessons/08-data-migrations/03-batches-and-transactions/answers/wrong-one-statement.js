// fails: small
'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    // IF NOT EXISTS: should the loop die, the next db:migrate begins here.
    await sequelize.query('ALTER TABLE orders ADD COLUMN IF NOT EXISTS days_to_ship integer');

    // No transaction around this: each batch commits by itself and lets go of its rows.
    {
      await sequelize.query(
        `UPDATE orders SET days_to_ship = extract(day FROM shipped_at - placed_at)
         WHERE id IN (SELECT id FROM orders WHERE shipped_at IS NOT NULL)
         RETURNING id`,
      );
    }
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'days_to_ship');
  },
};
