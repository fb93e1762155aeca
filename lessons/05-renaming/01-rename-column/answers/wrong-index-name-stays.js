// fails: index-name
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE orders RENAME COLUMN date TO placed_at;
      ALTER TABLE orders ADD COLUMN date timestamptz GENERATED ALWAYS AS (placed_at) VIRTUAL;
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE orders DROP COLUMN date;
      ALTER TABLE orders RENAME COLUMN placed_at TO date;
    `);
  },
};
