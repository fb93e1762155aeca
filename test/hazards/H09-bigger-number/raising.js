module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.changeColumn('orders', 'total', { type: Sequelize.BIGINT, allowNull: false, defaultValue: 0 });
  },
  async down(queryInterface, Sequelize) {
    await queryInterface.changeColumn('orders', 'total', {
      type: Sequelize.INTEGER,
      allowNull: false,
      defaultValue: 0,
    });
  },
};
