'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;

    await sequelize.query(`
      UPDATE order_items SET quantity_was = quantity, quantity = -quantity WHERE quantity < 0
    `);
    await sequelize.query('ALTER TABLE order_items VALIDATE CONSTRAINT order_items_quantity_positive');
  },

  async down(queryInterface) {
    // NOT VALID spares old rows, but not an UPDATE of them. So the constraint is off while they are written. In one
    // transaction, so that no bad row comes in meanwhile.
    await queryInterface.sequelize.transaction(async (transaction) => {
      const run = (sql) => queryInterface.sequelize.query(sql, { transaction });
      await run(`SET LOCAL lock_timeout = '2s'`);
      await run('ALTER TABLE order_items DROP CONSTRAINT order_items_quantity_positive');
      await run(`
        UPDATE order_items SET quantity = quantity_was, quantity_was = NULL WHERE quantity_was IS NOT NULL
      `);
      await run(`
        ALTER TABLE order_items
        ADD CONSTRAINT order_items_quantity_positive CHECK (quantity > 0) NOT VALID
      `);
    });
  },
};
