// fails: down
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`CREATE TYPE ticket_priority AS ENUM ('low', 'normal', 'high')`);
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets ADD COLUMN priority ticket_priority NOT NULL DEFAULT 'normal'
    `);
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('tickets', 'priority');
  },
};
