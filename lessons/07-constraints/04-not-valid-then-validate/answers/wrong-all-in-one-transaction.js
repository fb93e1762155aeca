// fails: no-wait
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('UPDATE order_items SET quantity_was = quantity, quantity = -quantity WHERE quantity < 0');
    await sequelize.query(`
      ALTER TABLE order_items DROP CONSTRAINT order_items_quantity_positive;
      ALTER TABLE order_items ADD CONSTRAINT order_items_quantity_positive CHECK (quantity > 0) NOT VALID;
      ALTER TABLE order_items VALIDATE CONSTRAINT order_items_quantity_positive;
    `);
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await queryInterface.removeConstraint('order_items', 'order_items_quantity_positive');
    await sequelize.query(
      'UPDATE order_items SET quantity = quantity_was, quantity_was = NULL WHERE quantity_was IS NOT NULL',
    );
    await sequelize.query(
      'ALTER TABLE order_items ADD CONSTRAINT order_items_quantity_positive CHECK (quantity > 0) NOT VALID',
    );
  },
};
