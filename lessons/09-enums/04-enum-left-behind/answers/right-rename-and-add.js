'use strict';

module.exports = {
  // Nothing is removed at all: one value gets another name, and one is added between the two.
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query(`ALTER TYPE enum_orders_return_reason RENAME VALUE 'broken' TO 'damaged'`);
    await sequelize.query(`ALTER TYPE enum_orders_return_reason ADD VALUE 'wrong_item' BEFORE 'regret'`);
    await sequelize.query(`UPDATE orders SET return_reason = 'damaged' WHERE note = 'returned: lid broken'`);
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('ALTER TABLE orders DROP COLUMN return_reason');
    await sequelize.query('DROP TYPE enum_orders_return_reason');
    await sequelize.query(`CREATE TYPE enum_orders_return_reason AS ENUM ('broken', 'regret')`);
    await sequelize.query('ALTER TABLE orders ADD COLUMN return_reason enum_orders_return_reason');
  },
};
