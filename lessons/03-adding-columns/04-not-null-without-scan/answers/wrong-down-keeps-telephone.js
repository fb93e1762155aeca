// fails: rows
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query(`ALTER TABLE orders ALTER COLUMN channel SET DEFAULT 'telephone'`);
    await sequelize.query(`UPDATE orders SET channel = 'telephone' WHERE channel IS NULL`);
    await sequelize.query('ALTER TABLE orders ADD CONSTRAINT channel_known CHECK (channel IS NOT NULL) NOT VALID');
    await sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT channel_known');
    await sequelize.query('ALTER TABLE orders ALTER COLUMN channel SET NOT NULL');
    await sequelize.query('ALTER TABLE orders DROP CONSTRAINT channel_known');
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('ALTER TABLE orders ALTER COLUMN channel DROP NOT NULL, ALTER COLUMN channel DROP DEFAULT');
  },
};
