/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`ALTER TYPE order_status ADD VALUE 'returned'`);
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query(`
      ALTER TYPE order_status RENAME TO order_status_old;
      CREATE TYPE order_status AS ENUM ('pending', 'shipped');
      ALTER TABLE orders ALTER COLUMN status DROP DEFAULT;
      ALTER TABLE orders ALTER COLUMN status TYPE order_status USING status::text::order_status;
      ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'pending';
      DROP TYPE order_status_old;
    `);
  },
};
