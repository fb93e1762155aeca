'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      SET lock_timeout = 3000;
      ALTER TABLE users ADD COLUMN phone text;
    `);
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE users DROP COLUMN phone');
  },
};
