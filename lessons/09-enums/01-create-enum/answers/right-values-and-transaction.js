'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn(
        'tickets',
        'priority',
        { type: Sequelize.ENUM, values: ['low', 'normal', 'high'], defaultValue: 'normal' },
        { transaction },
      );
      await queryInterface.sequelize.query('ALTER TABLE tickets ALTER COLUMN priority SET NOT NULL', { transaction });
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('tickets', 'priority');
    await queryInterface.sequelize.query('DROP TYPE IF EXISTS "enum_tickets_priority"');
  },
};
