/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addColumn('users', 'code', { type: 'char(3)' });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'code');
  },
};
