/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.bulkUpdate('users', { name: 'Bob' }, { id: 2 });
  },

  async down() {},
};
