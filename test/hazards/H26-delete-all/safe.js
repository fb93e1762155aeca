/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.bulkDelete('orders', { user_id: 2 });
  },

  async down() {},
};
