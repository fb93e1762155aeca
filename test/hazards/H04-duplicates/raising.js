module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('users', ['email'], { name: 'users_email_unique', unique: true, concurrently: true });
  },
  async down(queryInterface) {
    await queryInterface.removeIndex('users', 'users_email_unique', { concurrently: true });
  },
};
