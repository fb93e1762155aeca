// fails: untouched
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('customers', 'normalized_email', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query('UPDATE customers SET email = lower(btrim(email)), normalized_email = lower(btrim(email))');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('customers', 'normalized_email');
  },
};
