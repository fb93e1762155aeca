// fails: hours
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.bulkDelete('opening_hours', { weekday: 3 });
    await queryInterface.addColumn('opening_hours', 'note', { type: Sequelize.TEXT });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('opening_hours', 'note');
  },
};
