module.exports = {
  async up(queryInterface) {
    await queryInterface.bulkUpdate('users', { role: 'member' }, { role: ['user', 'admin'] });
  },
  async down() {
    // The old values are not kept.
  },
};
