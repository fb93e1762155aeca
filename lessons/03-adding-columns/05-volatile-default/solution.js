'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await queryInterface.addColumn('orders', 'public_id', { type: Sequelize.UUID });
    // For new rows; before the old ones are filled, so that none slips through.
    await sequelize.query('ALTER TABLE orders ALTER COLUMN public_id SET DEFAULT gen_random_uuid()');

    // For old rows, some thousand at a time: each is locked only until its own batch is committed.
    let filled;
    do {
      const [, result] = await sequelize.query(`
        UPDATE orders SET public_id = gen_random_uuid()
        WHERE id IN (SELECT id FROM orders WHERE public_id IS NULL LIMIT 5000)
      `);
      filled = result.rowCount;
    } while (filled > 0);
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'public_id');
  },
};
