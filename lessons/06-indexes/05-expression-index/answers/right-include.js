'use strict';

// INCLUDE is one of the things that addIndex cannot say: the sign-in reads the id from the index and leaves the table alone.
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      CREATE UNIQUE INDEX CONCURRENTLY users_lower_email ON users (lower(email)) INCLUDE (id, status)
    `);
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('users', 'users_lower_email', { concurrently: true });
  },
};
