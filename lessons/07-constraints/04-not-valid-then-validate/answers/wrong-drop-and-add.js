// fails: no-wait
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.query('UPDATE order_items SET quantity_was = quantity, quantity = -quantity WHERE quantity < 0');
    await queryInterface.removeConstraint('order_items', 'order_items_quantity_positive');
    await queryInterface.addConstraint('order_items', {
      fields: ['quantity'],
      type: 'check',
      name: 'order_items_quantity_positive',
      where: { quantity: { [Sequelize.Op.gt]: 0 } },
    });
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
