/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn('users', 'city', { type: Sequelize.TEXT }, { transaction });
      await queryInterface.sequelize.query('UPDATE users SET city = name', { transaction });
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'city');
  },
};
