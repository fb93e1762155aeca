'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('customers', 'normalized_email', { type: Sequelize.TEXT });
    const [[{ last }]] = await queryInterface.sequelize.query('SELECT coalesce(max(id), 0)::int AS last FROM customers');
    for (let from = 0; from < last; from += 1000) {
      await queryInterface.sequelize.query(
        `UPDATE customers SET normalized_email = lower(btrim(email))
         WHERE email IS NOT NULL AND id > :from AND id <= :to`,
        { replacements: { from, to: from + 1000 } },
      );
    }
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('customers', 'normalized_email');
  },
};
