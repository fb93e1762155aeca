'use strict';

module.exports = {
  up: ({ sequelize }) => sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY users_sign_in ON users (LOWER(email))'),
  down: ({ sequelize }) => sequelize.query('DROP INDEX CONCURRENTLY users_sign_in'),
};
