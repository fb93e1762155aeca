// fails: still-null
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('customers', 'normalized_email', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query(`UPDATE customers SET normalized_email = lower(btrim(coalesce(email, '')))`);
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('customers', 'normalized_email');
  },
};
