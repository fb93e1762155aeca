// fails: up
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('tickets', 'priority', {
      type: Sequelize.ENUM('low', 'normal', 'high'),
      allowNull: false,
      defaultValue: 'medium',
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('tickets', 'priority');
    await queryInterface.sequelize.query('DROP TYPE "enum_tickets_priority"');
  },
};
