'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    // One transaction: until COMMIT everybody else sees the old type, and after a crash it is the only one.
    await queryInterface.sequelize.transaction(async (transaction) => {
      const query = (sql) => queryInterface.sequelize.query(sql, { transaction });
      await query('ALTER TYPE ticket_status RENAME TO ticket_status_old');
      await query(`CREATE TYPE ticket_status AS ENUM ('open', 'answered', 'closed')`);
      // The default is of the old type, so it has to step aside. One statement for all of it, one rewrite.
      await query(`
        ALTER TABLE tickets
          ALTER COLUMN status DROP DEFAULT,
          ALTER COLUMN status TYPE ticket_status USING
            (CASE WHEN status = 'parked' THEN 'open' ELSE status::text END)::ticket_status,
          ALTER COLUMN status SET DEFAULT 'open'
      `);
      await query('DROP TYPE ticket_status_old');
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      const query = (sql) => queryInterface.sequelize.query(sql, { transaction });
      await query('ALTER TYPE ticket_status RENAME TO ticket_status_new');
      await query(`CREATE TYPE ticket_status AS ENUM ('open', 'parked', 'answered', 'closed')`);
      // The date still tells which open tickets were parked.
      await query(`
        ALTER TABLE tickets
          ALTER COLUMN status DROP DEFAULT,
          ALTER COLUMN status TYPE ticket_status USING
            (CASE WHEN status = 'open' AND parked_until IS NOT NULL THEN 'parked' ELSE status::text END)::ticket_status,
          ALTER COLUMN status SET DEFAULT 'open'
      `);
      await query('DROP TYPE ticket_status_new');
    });
  },
};
