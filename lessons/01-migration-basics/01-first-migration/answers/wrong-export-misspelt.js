// fails: up
'use strict';

/** @type {import('sequelize-cli').Migration} */
module.export = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('opening_hours', 'note', { type: Sequelize.TEXT });
  },

  async down(queryInterface) {
    // The column, and nothing else: the table was there before.
    await queryInterface.removeColumn('opening_hours', 'note');
  },
};
