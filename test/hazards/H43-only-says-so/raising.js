/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`ALTER TYPE order_status ADD VALUE 'returned'`);
  },

  async down(_queryInterface) {
    console.log('Enum values cannot be removed.');
  },
};
