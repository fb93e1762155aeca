// fails: small
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('customers', 'normalized_email', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query(
      'UPDATE customers SET normalized_email = lower(btrim(email)) WHERE email IS NOT NULL',
    );
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('customers', 'normalized_email');
  },
};
