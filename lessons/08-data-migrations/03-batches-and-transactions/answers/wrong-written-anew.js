// fails: small
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('ALTER TABLE orders ADD COLUMN IF NOT EXISTS days_to_ship integer');
    // No UPDATE at all, and yet every row is written, behind a lock that keeps everybody out.
    await sequelize.query(
      'ALTER TABLE orders ALTER COLUMN days_to_ship TYPE integer USING extract(day FROM shipped_at - placed_at)',
    );
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'days_to_ship');
  },
};
