module.exports = {
  async up(queryInterface) {
    await queryInterface.removeIndex('users', 'users_role', { concurrently: true });
  },
  async down(queryInterface) {
    await queryInterface.addIndex('users', ['role'], { name: 'users_role', concurrently: true });
  },
};
