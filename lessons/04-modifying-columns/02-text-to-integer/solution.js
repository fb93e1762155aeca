'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    // One ALTER TABLE: one lock, one rewrite, and no moment without a default.
    // The old default is text, and must be gone before the type changes.
    await queryInterface.sequelize.query(`
      ALTER TABLE suppliers
        ALTER COLUMN delivery_days DROP DEFAULT,
        ALTER COLUMN delivery_days DROP NOT NULL,
        ALTER COLUMN delivery_days TYPE integer USING NULLIF(delivery_days, '')::integer,
        ALTER COLUMN delivery_days SET DEFAULT 14
    `);
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query(`
      ALTER TABLE suppliers
        ALTER COLUMN delivery_days DROP DEFAULT,
        ALTER COLUMN delivery_days TYPE text USING COALESCE(delivery_days::text, ''),
        ALTER COLUMN delivery_days SET DEFAULT '14',
        ALTER COLUMN delivery_days SET NOT NULL
    `);
  },
};
