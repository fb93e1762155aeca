/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query(`ALTER TYPE order_status ADD VALUE 'returned'`, { transaction });
      await queryInterface.sequelize.query(`UPDATE orders SET status = 'returned' WHERE id = 2`, { transaction });
    });
  },

  async down() {},
};
