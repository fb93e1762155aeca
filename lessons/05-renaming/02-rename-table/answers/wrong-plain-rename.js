// fails: old-app
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.renameTable('feedback', 'reviews');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.renameTable('reviews', 'feedback');
  },
};
