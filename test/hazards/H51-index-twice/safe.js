/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up({ sequelize }) {
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS shop.orders_number');
    await sequelize.query('CREATE INDEX CONCURRENTLY orders_number ON shop.orders (number)');
    await sequelize.query('ALTER TABLE shop.orders ADD COLUMN IF NOT EXISTS note text');
  },

  async down({ sequelize }) {
    await sequelize.query('ALTER TABLE shop.orders DROP COLUMN note');
    await sequelize.query('DROP INDEX CONCURRENTLY shop.orders_number');
  },
};
