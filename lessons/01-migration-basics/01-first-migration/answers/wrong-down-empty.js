// fails: down
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('opening_hours', 'note', { type: Sequelize.TEXT });
  },

  async down(queryInterface, Sequelize) {
    // Nobody will ever want to go back.
  },
};
