'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      ALTER TABLE products
        ADD COLUMN is_listed boolean NOT NULL DEFAULT true,
        ADD COLUMN updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
    `);
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE products DROP COLUMN is_listed, DROP COLUMN updated_at');
  },
};
