// fails: down mistake: M18
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('opening_hours', 'note', { type: Sequelize.TEXT });
  },

  async down(queryInterface) {
    queryInterface.removeColumn('opening_hours', 'note');
  },
};
