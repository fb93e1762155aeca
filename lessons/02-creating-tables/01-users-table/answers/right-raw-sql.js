'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up({ sequelize }) {
    await sequelize.query(`
      CREATE TABLE users (
        created_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
        updated_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
        id bigserial PRIMARY KEY,
        email text NOT NULL,
        first_name text NOT NULL,
        last_name text NOT NULL,
        status text DEFAULT 'active' NOT NULL,
        metadata jsonb DEFAULT '{}' NOT NULL
      );
      CREATE UNIQUE INDEX one_user_per_email ON users (email);
      CREATE INDEX users_by_status ON users (status);
      CREATE INDEX latest_users ON users (created_at DESC);
    `);
  },

  async down({ sequelize }) {
    await sequelize.query('DROP TABLE users');
  },
};
