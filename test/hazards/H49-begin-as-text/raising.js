/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('BEGIN');
    await queryInterface.sequelize.query('ALTER TABLE users ADD COLUMN city text');
    await queryInterface.sequelize.query('COMMIT');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'city');
  },
};
