'use strict';

const move = (labels, value) => `
  ALTER TABLE tickets ALTER COLUMN status DROP DEFAULT, ALTER COLUMN status TYPE text;
  DROP TYPE ticket_status;
  CREATE TYPE ticket_status AS ENUM (${labels});
  ALTER TABLE tickets ALTER COLUMN status TYPE ticket_status USING (${value})::ticket_status;
  ALTER TABLE tickets ALTER COLUMN status SET DEFAULT 'open';
`;

module.exports = {
  // Several statements in one text are one transaction.
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      move(`'open', 'answered', 'closed'`, `CASE status WHEN 'parked' THEN 'open' ELSE status END`),
    );
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query(
      move(
        `'open', 'parked', 'answered', 'closed'`,
        `CASE WHEN status = 'open' AND parked_until > '-infinity' THEN 'parked' ELSE status END`,
      ),
    );
  },
};
