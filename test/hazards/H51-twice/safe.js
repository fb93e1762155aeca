/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE users ADD COLUMN IF NOT EXISTS city text');
    await queryInterface.sequelize.query('ALTER TABLE users ADD COLUMN IF NOT EXISTS country text');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'country');
    await queryInterface.removeColumn('users', 'city');
  },
};
