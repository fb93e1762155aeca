// fails: default-role mistake: M05
'use strict';

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
    await queryInterface.changeColumn('users', 'role', { type: Sequelize.TEXT, allowNull: false });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'role');
  },
};
