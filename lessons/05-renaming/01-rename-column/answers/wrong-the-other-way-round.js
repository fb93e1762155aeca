// fails: renamed
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE orders ADD COLUMN placed_at timestamptz GENERATED ALWAYS AS (date) VIRTUAL;
      ALTER INDEX orders_date RENAME TO orders_placed_at;
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE orders DROP COLUMN placed_at;
      ALTER INDEX orders_placed_at RENAME TO orders_date;
    `);
  },
};
