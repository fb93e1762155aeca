module.exports = {
  async up(queryInterface) {
    await queryInterface.addConstraint('users', { type: 'unique', fields: ['email'], name: 'users_email_key' });
  },
  async down(queryInterface) {
    await queryInterface.removeConstraint('users', 'users_email_key');
  },
};
