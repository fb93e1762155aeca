/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('orders', {
      id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
      user_id: { type: Sequelize.INTEGER, allowNull: false, references: { model: 'users', key: 'id' } },
    });
    await queryInterface.addIndex('orders', ['user_id'], { name: 'orders_user_id' });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('orders');
  },
};
