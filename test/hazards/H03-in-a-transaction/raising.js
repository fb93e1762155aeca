module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addIndex('orders', ['user_id'], { concurrently: true, transaction });
    });
  },
  async down(queryInterface) {
    await queryInterface.removeIndex('orders', ['user_id'], { concurrently: true });
  },
};
