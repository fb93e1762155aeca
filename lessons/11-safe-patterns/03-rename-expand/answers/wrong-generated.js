// fails: new-app-writes
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query("SET lock_timeout = '2s'");
    await queryInterface.sequelize.query(
      'ALTER TABLE customers ADD COLUMN full_name text GENERATED ALWAYS AS (name) VIRTUAL',
    );
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('customers', 'full_name');
  },
};
