// fails: up
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'role', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query(
      `UPDATE users SET role = 'staff' WHERE email LIKE '%@shop.example'`,
    );
    await queryInterface.changeColumn('users', 'role', {
      type: Sequelize.TEXT,
      allowNull: false,
      defaultValue: 'customer',
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'role');
  },
};
