// fails: down
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const text = { type: Sequelize.TEXT, allowNull: false };
    const now = { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.fn('now') };
    await queryInterface.createTable('users', {
      id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
      email: { ...text, unique: true },
      first_name: text,
      last_name: text,
      status: { ...text, defaultValue: 'active' },
      metadata: { type: Sequelize.JSONB, allowNull: false, defaultValue: {} },
      created_at: now,
      updated_at: now,
    });
    await queryInterface.addIndex('users', ['status']);
    await queryInterface.addIndex('users', ['created_at']);
  },
};
