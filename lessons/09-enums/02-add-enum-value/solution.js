'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    // No transaction around the two: a value can only be used when the statement that added it has been committed.
    // IF NOT EXISTS is for the second try, when the first died in between.
    await queryInterface.sequelize.query(
      `ALTER TYPE enum_tickets_priority ADD VALUE IF NOT EXISTS 'soon' AFTER 'normal'`,
    );
    await queryInterface.sequelize.query(`UPDATE tickets SET priority = 'soon' WHERE subject LIKE '%charged%'`);
  },

  async down() {
    throw new Error('Cannot be undone: the former priorities of the tickets about money were not kept.');
  },
};
