'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // For the quantities that the next migration repairs, as they were.
    await queryInterface.addColumn('order_items', 'quantity_was', { type: Sequelize.INTEGER });
    await queryInterface.sequelize.query(`
      ALTER TABLE order_items
      ADD CONSTRAINT order_items_quantity_positive CHECK (quantity > 0) NOT VALID
    `);
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('order_items', 'order_items_quantity_positive');
    await queryInterface.removeColumn('order_items', 'quantity_was');
  },
};
