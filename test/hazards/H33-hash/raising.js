/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('users', ['name'], { name: 'users_name', using: 'hash', concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('users', 'users_name', { concurrently: true });
  },
};
