module.exports = {
  async up(queryInterface) {
    await queryInterface.bulkDelete('sessions', { token: null });
  },
  async down() {
    // The rows are not kept.
  },
};
