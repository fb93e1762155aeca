'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('tickets', 'priority', {
      type: Sequelize.ENUM('low', 'normal', 'high'),
      allowNull: false,
      defaultValue: 'normal',
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('tickets', 'priority');
    await queryInterface.sequelize.query('DROP TYPE "enum_tickets_priority"');
  },
};
