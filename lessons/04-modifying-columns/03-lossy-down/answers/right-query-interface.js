'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const number = (priority, words) => queryInterface.bulkUpdate('tickets', { priority }, { old_priority: words });
    await queryInterface.renameColumn('tickets', 'priority', 'old_priority');
    await queryInterface.addColumn('tickets', 'priority', {
      type: Sequelize.INTEGER,
      allowNull: false,
      defaultValue: 3,
    });
    await number(1, ['urgent', 'asap']);
    await number(2, 'high');
    await number(4, 'low');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeColumn('tickets', 'priority');
    await queryInterface.renameColumn('tickets', 'old_priority', 'priority');
  },
};
