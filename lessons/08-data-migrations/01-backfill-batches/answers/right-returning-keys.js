'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('ALTER TABLE customers ADD COLUMN normalized_email text');
    let last = 0;
    for (;;) {
      const [rows] = await sequelize.query(
        `WITH batch AS (SELECT id FROM customers WHERE id > $1 ORDER BY id LIMIT 500)
         UPDATE customers SET normalized_email = lower(trim(both from email))
         FROM batch WHERE customers.id = batch.id RETURNING customers.id::int`,
        { bind: [last] },
      );
      if (rows.length === 0) break;
      last = Math.max(...rows.map(({ id }) => id));
    }
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE customers DROP COLUMN normalized_email');
  },
};
