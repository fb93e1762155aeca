'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    // Postgres 18 has NOT NULL as a constraint that can be NOT VALID: no CHECK is needed.
    await sequelize.query(`ALTER TABLE orders ALTER COLUMN channel SET DEFAULT 'telephone'`);
    await sequelize.query(`UPDATE orders SET channel = 'telephone' WHERE channel IS NULL`);
    await sequelize.query('ALTER TABLE orders ADD CONSTRAINT orders_channel_not_null NOT NULL channel NOT VALID');
    await sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT orders_channel_not_null');
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query(`
      ALTER TABLE orders ALTER COLUMN channel DROP NOT NULL, ALTER COLUMN channel DROP DEFAULT;
      UPDATE orders SET channel = NULL WHERE channel = 'telephone';
    `);
  },
};
