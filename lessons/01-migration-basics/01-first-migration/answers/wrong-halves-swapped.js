// fails: up
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.removeColumn('opening_hours', 'note');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.addColumn('opening_hours', 'note', { type: Sequelize.TEXT });
  },
};
