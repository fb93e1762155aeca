// fails: default-role
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'role', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query(`
      UPDATE users SET role = CASE WHEN email LIKE '%@shop.example' THEN 'staff' ELSE 'customer' END
    `);
    await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN role SET NOT NULL');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'role');
  },
};
