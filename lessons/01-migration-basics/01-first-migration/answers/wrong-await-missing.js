// fails: up mistake: M18
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    queryInterface.addColumn('opening_hours', 'note', { type: Sequelize.TEXT });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('opening_hours', 'note');
  },
};
