module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'number', { type: Sequelize.INTEGER, autoIncrement: true });
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'number');
  },
};
