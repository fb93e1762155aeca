// fails: mapped
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query(`ALTER TYPE ticket_status RENAME TO ticket_status_old`, { transaction });
      await queryInterface.sequelize.query(`CREATE TYPE ticket_status AS ENUM ('open', 'answered', 'closed')`, { transaction });
      await queryInterface.sequelize.query(`
        ALTER TABLE tickets
          ALTER COLUMN status DROP DEFAULT,
          ALTER COLUMN status TYPE ticket_status USING
            (CASE WHEN status = 'parked' THEN 'closed' ELSE status::text END)::ticket_status,
          ALTER COLUMN status SET DEFAULT 'open'
      `, { transaction });
      await queryInterface.sequelize.query(`DROP TYPE ticket_status_old`, { transaction });
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query(`ALTER TYPE ticket_status RENAME TO ticket_status_new`, { transaction });
      await queryInterface.sequelize.query(`CREATE TYPE ticket_status AS ENUM ('open', 'parked', 'answered', 'closed')`, { transaction });
      await queryInterface.sequelize.query(`
        ALTER TABLE tickets
          ALTER COLUMN status DROP DEFAULT,
          ALTER COLUMN status TYPE ticket_status USING
            (CASE WHEN status = 'closed' AND subject <> 'Where is my refund?' AND parked_until IS NOT NULL THEN 'parked' ELSE status::text END)::ticket_status,
          ALTER COLUMN status SET DEFAULT 'open'
      `, { transaction });
      await queryInterface.sequelize.query(`DROP TYPE ticket_status_new`, { transaction });
    });
  },
};
