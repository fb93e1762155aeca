module.exports = {
  async up(queryInterface) {
    await queryInterface.bulkDelete('sessions', {});
  },
  async down() {
    // The rows are not kept.
  },
};
