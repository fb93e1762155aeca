// fails: filled
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('customers', 'normalized_email', { type: Sequelize.TEXT });
    let changed;
    do {
      const [, result] = await queryInterface.sequelize.query(`
        UPDATE customers SET normalized_email = lower(email)
        WHERE id IN (
          SELECT id FROM customers WHERE normalized_email IS NULL AND email IS NOT NULL LIMIT 1000
        )
      `);
      changed = result.rowCount;
    } while (changed > 0);
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('customers', 'normalized_email');
  },
};
