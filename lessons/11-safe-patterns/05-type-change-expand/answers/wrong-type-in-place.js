// fails: column
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.changeColumn('reviews', 'user_id', { type: Sequelize.BIGINT, allowNull: false });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.changeColumn('reviews', 'user_id', { type: Sequelize.INTEGER, allowNull: false });
  },
};
