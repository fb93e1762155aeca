// fails: no-rewrite
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE orders ADD COLUMN total_wide numeric(12,2) NOT NULL DEFAULT 0;
      UPDATE orders SET total_wide = total;
      ALTER TABLE orders DROP COLUMN total;
      ALTER TABLE orders RENAME COLUMN total_wide TO total;
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.changeColumn('orders', 'total', {
      type: Sequelize.DECIMAL(10, 2),
      allowNull: false,
      defaultValue: 0,
    });
  },
};
