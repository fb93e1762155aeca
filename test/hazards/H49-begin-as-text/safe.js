/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query('ALTER TABLE users ADD COLUMN city text', { transaction });
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'city');
  },
};
