/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.bulkUpdate('users', { email: 'bo@shop.example' }, { email: 'bo@mail.example' });
  },

  async down() {},
};
