// fails: up mistake: M09
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.changeColumn('suppliers', 'delivery_days', { type: Sequelize.INTEGER });
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
