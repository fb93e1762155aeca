'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'role', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query(`
      UPDATE users SET role = CASE WHEN email LIKE '%@shop.example' THEN 'staff' ELSE 'customer' END
    `);
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
