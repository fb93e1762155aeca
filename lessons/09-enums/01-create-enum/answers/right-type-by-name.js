'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`CREATE TYPE ticket_priority AS ENUM ('low', 'normal', 'high')`);
    await queryInterface.addColumn('tickets', 'priority', {
      type: 'ticket_priority',
      allowNull: false,
      defaultValue: 'normal',
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP TYPE ticket_priority CASCADE');
  },
};
