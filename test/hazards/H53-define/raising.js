/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    const users = queryInterface.sequelize.define('users', { email: Sequelize.TEXT }, { timestamps: false });
    await users.update({ email: 'bo@shop.example' }, { where: { email: 'bo@mail.example' } });
  },

  async down() {},
};
