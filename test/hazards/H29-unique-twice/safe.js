/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('users', {
      id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
      email: { type: Sequelize.TEXT, allowNull: false, unique: true },
    });
    await queryInterface.addIndex('users', ['email'], { name: 'users_email_gone', where: { email: 'gone' } });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('users');
  },
};
