/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query('ALTER TABLE users DROP COLUMN IF EXISTS legacy', { transaction });
      await queryInterface.addColumn('users', 'city', { type: Sequelize.TEXT }, { transaction });
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'city');
  },
};
