// fails: column
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('customers', 'normalized_email', { type: Sequelize.TEXT, defaultValue: '' });

    let changed;
    do {
      const [, result] = await queryInterface.sequelize.query(`
        UPDATE customers SET normalized_email = lower(btrim(email))
        WHERE id IN (
          SELECT id FROM customers WHERE normalized_email IS DISTINCT FROM lower(btrim(email)) LIMIT 1000
        )
      `);
      changed = result.rowCount;
    } while (changed > 0);
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('customers', 'normalized_email');
  },
};
