// fails: up mistake: M18
'use strict';

module.exports = {
  up(queryInterface, Sequelize) {
    const text = { type: Sequelize.TEXT, allowNull: false };
    const now = { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.fn('now') };
    queryInterface
      .createTable('users', {
        id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
        email: { ...text, unique: true },
        first_name: text,
        last_name: text,
        status: { ...text, defaultValue: 'active' },
        metadata: { type: Sequelize.JSONB, allowNull: false, defaultValue: {} },
        created_at: now,
        updated_at: now,
      })
      .then(() => queryInterface.addIndex('users', ['status']))
      .then(() => queryInterface.addIndex('users', ['created_at']));
  },

  async down(queryInterface) {
    await queryInterface.dropTable('users');
  },
};
