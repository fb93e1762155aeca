// fails: optional
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('opening_hours', 'note', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query(`UPDATE opening_hours SET note = ''`);
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('opening_hours', 'note');
  },
};
