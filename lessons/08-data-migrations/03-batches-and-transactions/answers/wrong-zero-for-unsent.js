// fails: unsent
'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    // IF NOT EXISTS: should the loop die, the next db:migrate begins here.
    await sequelize.query('ALTER TABLE orders ADD COLUMN IF NOT EXISTS days_to_ship integer');

    // No transaction around this: each batch commits by itself and lets go of its rows.
    let last = 0;
    for (;;) {
      const [batch] = await sequelize.query(
        `UPDATE orders SET days_to_ship = coalesce(extract(day FROM shipped_at - placed_at), 0)
         WHERE id IN (SELECT id FROM orders WHERE id > :last ORDER BY id LIMIT 1000)
         RETURNING id`,
        { replacements: { last } },
      );
      if (batch.length === 0) break;
      last = Math.max(...batch.map(({ id }) => Number(id)));
    }
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'days_to_ship');
  },
};
