// fails: down
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE orders RENAME COLUMN date TO placed_at;
      ALTER TABLE orders ADD COLUMN date timestamptz GENERATED ALWAYS AS (placed_at) VIRTUAL;
      ALTER INDEX orders_date RENAME TO orders_placed_at;
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE orders DROP COLUMN date;
      ALTER TABLE orders RENAME COLUMN placed_at TO date;
    `);
  },
};
