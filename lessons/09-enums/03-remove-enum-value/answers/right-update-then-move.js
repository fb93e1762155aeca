'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await queryInterface.bulkUpdate('tickets', { status: 'open' }, { status: 'parked' }, { transaction });
      await sequelize.query(`CREATE TYPE status_without_parked AS ENUM ('open', 'answered', 'closed')`, { transaction });
      await sequelize.query(
        `ALTER TABLE tickets
          ALTER status DROP DEFAULT,
          ALTER status TYPE status_without_parked USING status::text::status_without_parked,
          ALTER status SET DEFAULT 'open'`,
        { transaction },
      );
      await sequelize.query('DROP TYPE ticket_status', { transaction });
      await sequelize.query('ALTER TYPE status_without_parked RENAME TO ticket_status', { transaction });
    });
  },

  async down(queryInterface) {
    // Here the value can simply be added again: at its old place, and committed before it is used.
    await queryInterface.sequelize.query(`ALTER TYPE ticket_status ADD VALUE IF NOT EXISTS 'parked' AFTER 'open'`);
    await queryInterface.sequelize.query(
      `UPDATE tickets SET status = 'parked' WHERE status = 'open' AND parked_until IS NOT NULL`,
    );
  },
};
