/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`ALTER TYPE order_status ADD VALUE 'returned'`);
  },

  async down(_queryInterface) {
    throw new Error('The value `returned` of order_status cannot be taken back.');
  },
};
