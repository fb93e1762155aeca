// fails: up mistake: M03
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.changeColumn('tickets', 'priority', {
      type: Sequelize.ENUM('low', 'normal', 'soon', 'high'),
      allowNull: false,
      defaultValue: 'normal',
    });
    await queryInterface.sequelize.query(`UPDATE tickets SET priority = 'soon' WHERE subject LIKE '%charged%'`);
  },

  async down() {
    throw new Error('There is no way back.');
  },
};
