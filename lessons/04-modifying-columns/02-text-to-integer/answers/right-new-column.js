'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      ALTER TABLE suppliers ADD COLUMN days integer DEFAULT 14;
      UPDATE suppliers SET days = NULLIF(delivery_days, '')::integer;
      ALTER TABLE suppliers DROP COLUMN delivery_days;
      ALTER TABLE suppliers RENAME COLUMN days TO delivery_days;
    `);
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query(`
      ALTER TABLE suppliers ADD COLUMN days text NOT NULL DEFAULT '14';
      UPDATE suppliers SET days = COALESCE(delivery_days::text, '');
      ALTER TABLE suppliers DROP COLUMN delivery_days;
      ALTER TABLE suppliers RENAME COLUMN days TO delivery_days;
    `);
  },
};
