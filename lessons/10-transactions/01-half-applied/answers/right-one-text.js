'use strict';

module.exports = {
  async up(queryInterface) {
    // Several statements in one text are one transaction, too.
    await queryInterface.sequelize.query(`
      CREATE TABLE coupons (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        code text NOT NULL UNIQUE,
        percent integer NOT NULL
      );
      ALTER TABLE orders ADD COLUMN discount numeric(10,2) NOT NULL DEFAULT 0;
    `);
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP TABLE coupons; ALTER TABLE orders DROP COLUMN discount;');
  },
};
