'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // changeColumn says everything about the column. What is not repeated here would be gone.
    await queryInterface.changeColumn('orders', 'total', {
      type: Sequelize.DECIMAL(12, 2),
      allowNull: false,
      defaultValue: 0,
    });
  },

  async down(queryInterface, Sequelize) {
    // Refuses, and changes nothing, once an order is too large for ten digits.
    await queryInterface.changeColumn('orders', 'total', {
      type: Sequelize.DECIMAL(10, 2),
      allowNull: false,
      defaultValue: 0,
    });
  },
};
