// fails: values
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.bulkUpdate('tickets', { status: 'open' }, { status: 'parked' }, { transaction });
      await queryInterface.sequelize.query(
        `DELETE FROM pg_enum WHERE enumtypid = 'ticket_status'::regtype AND enumlabel = 'parked'`,
        { transaction },
      );
    });
  },
  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query(`ALTER TYPE ticket_status ADD VALUE 'parked' AFTER 'open'`);
    await sequelize.query(`UPDATE tickets SET status = 'parked' WHERE status = 'open' AND parked_until IS NOT NULL`);
  },
};
