'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('orders', {
      id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
      user_id: { type: Sequelize.BIGINT, allowNull: false },
      total: { type: Sequelize.DECIMAL(10, 2), allowNull: false },
      status: { type: Sequelize.TEXT, allowNull: false, defaultValue: 'pending' },
      placed_at: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.fn('now') },
    });
    await queryInterface.addIndex('orders', { fields: ['user_id'], name: 'orders_user' });
    await queryInterface.addConstraint('orders', {
      fields: ['user_id'],
      type: 'foreign key',
      name: 'orders_belong_to_users',
      references: { table: 'users', field: 'id' },
      onDelete: 'no action',
    });
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_belong_to_users');
    await queryInterface.dropTable('orders');
  },
};
