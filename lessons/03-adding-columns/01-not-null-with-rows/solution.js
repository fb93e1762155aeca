'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'role', {
      type: Sequelize.TEXT,
      allowNull: false,
      defaultValue: 'customer',
    });
    await queryInterface.sequelize.query(
      `UPDATE users SET role = 'staff' WHERE email LIKE '%@shop.example'`,
    );
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'role');
  },
};
