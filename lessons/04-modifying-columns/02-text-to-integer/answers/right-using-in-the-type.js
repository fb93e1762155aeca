'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    // The default goes with the first call, because it is not repeated, and comes back with the second.
    await queryInterface.changeColumn('suppliers', 'delivery_days', {
      type: "INTEGER USING CASE WHEN delivery_days <> '' THEN delivery_days::integer END",
    });
    await queryInterface.changeColumn('suppliers', 'delivery_days', {
      type: Sequelize.INTEGER,
      defaultValue: 14,
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      ALTER TABLE suppliers
        ALTER COLUMN delivery_days DROP DEFAULT,
        ALTER COLUMN delivery_days TYPE text USING COALESCE(delivery_days::text, ''),
        ALTER COLUMN delivery_days SET DEFAULT '14',
        ALTER COLUMN delivery_days SET NOT NULL
    `);
  },
};
