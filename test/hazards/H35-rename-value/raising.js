/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`ALTER TYPE order_status RENAME VALUE 'shipped' TO 'sent'`);
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query(`ALTER TYPE order_status RENAME VALUE 'sent' TO 'shipped'`);
  },
};
