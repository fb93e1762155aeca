// fails: up
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query(
        `ALTER TYPE enum_tickets_priority ADD VALUE IF NOT EXISTS 'soon' AFTER 'normal'`,
        { transaction },
      );
      await queryInterface.sequelize.query(`UPDATE tickets SET priority = 'soon' WHERE subject LIKE '%charged%'`, {
        transaction,
      });
    });
  },

  async down() {
    throw new Error('There is no way back.');
  },
};
