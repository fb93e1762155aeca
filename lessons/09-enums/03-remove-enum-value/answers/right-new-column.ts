import type { QueryInterface, Transaction } from 'sequelize';

type Query = (sql: string) => Promise<unknown>;

function within(queryInterface: QueryInterface, steps: (query: Query) => Promise<void>): Promise<void> {
  return queryInterface.sequelize.transaction((transaction: Transaction) =>
    steps((sql) => queryInterface.sequelize.query(sql, { transaction })),
  );
}

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    await within(queryInterface, async (query) => {
      await query('ALTER TYPE ticket_status RENAME TO former_status');
      await query(`CREATE TYPE ticket_status AS ENUM ('open', 'answered', 'closed')`);
      await query(`ALTER TABLE tickets ADD COLUMN new_status ticket_status NOT NULL DEFAULT 'open'`);
      await query(`UPDATE tickets SET new_status = status::text::ticket_status WHERE status <> 'parked'`);
      await query('ALTER TABLE tickets DROP COLUMN status');
      await query('ALTER TABLE tickets RENAME COLUMN new_status TO status');
      await query('DROP TYPE former_status');
    });
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    await within(queryInterface, async (query) => {
      await query('ALTER TYPE ticket_status RENAME TO short_status');
      await query(`CREATE TYPE ticket_status AS ENUM ('open', 'parked', 'answered', 'closed')`);
      await query('ALTER TABLE tickets ALTER COLUMN status DROP DEFAULT');
      await query(`ALTER TABLE tickets ALTER COLUMN status TYPE ticket_status USING status::text::ticket_status`);
      await query(`UPDATE tickets SET status = 'parked' WHERE status = 'open' AND parked_until IS NOT NULL`);
      await query(`ALTER TABLE tickets ALTER COLUMN status SET DEFAULT 'open'`);
      await query('DROP TYPE short_status');
    });
  },
};
