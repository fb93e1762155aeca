// fails: values
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('tickets', 'priority', {
      type: Sequelize.TEXT,
      allowNull: false,
      defaultValue: 'normal',
    });
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets ADD CONSTRAINT known_priority CHECK (priority IN ('low', 'normal', 'high'))
    `);
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('tickets', 'priority');
  },
};
