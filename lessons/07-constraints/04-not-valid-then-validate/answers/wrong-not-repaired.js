// fails: up
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('ALTER TABLE order_items VALIDATE CONSTRAINT order_items_quantity_positive');
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await queryInterface.removeConstraint('order_items', 'order_items_quantity_positive');
    await sequelize.query(
      'ALTER TABLE order_items ADD CONSTRAINT order_items_quantity_positive CHECK (quantity > 0) NOT VALID',
    );
  },
};
