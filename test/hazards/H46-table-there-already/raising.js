/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('users', {
      id: { type: Sequelize.BIGINT, primaryKey: true },
      role: { type: Sequelize.TEXT },
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'role').catch(() => {});
  },
};
