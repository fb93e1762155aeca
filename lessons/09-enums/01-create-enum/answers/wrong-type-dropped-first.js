// fails: down
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('tickets', 'priority', {
      type: Sequelize.ENUM('low', 'normal', 'high'),
      allowNull: false,
      defaultValue: 'normal',
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP TYPE "enum_tickets_priority"');
    await queryInterface.removeColumn('tickets', 'priority');
  },
};
