'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`ALTER TABLE users ADD COLUMN role text DEFAULT 'customer'`);
    await queryInterface.sequelize.query(`UPDATE users SET role = 'staff' WHERE right(email, 13) = '@shop.example'`);
    await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN role SET NOT NULL');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE users DROP COLUMN role');
  },
};
