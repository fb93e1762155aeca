// fails: rows
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE suppliers
        ALTER COLUMN delivery_days DROP DEFAULT,
        ALTER COLUMN delivery_days DROP NOT NULL,
        ALTER COLUMN delivery_days TYPE integer USING NULLIF(delivery_days, '')::integer,
        ALTER COLUMN delivery_days SET DEFAULT 14
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE suppliers
        ALTER COLUMN delivery_days DROP DEFAULT,
        ALTER COLUMN delivery_days TYPE text USING COALESCE(delivery_days::text, '14'),
        ALTER COLUMN delivery_days SET DEFAULT '14',
        ALTER COLUMN delivery_days SET NOT NULL
    `);
  },
};
