// fails: up mistake: M18
'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    const requiredText = { type: Sequelize.TEXT, allowNull: false };
    const timestamp = {
      type: Sequelize.DATE,
      allowNull: false,
      defaultValue: Sequelize.fn('now'),
    };

    queryInterface.createTable('users', {
      id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
      // A unique constraint brings its own index.
      email: { ...requiredText, unique: true },
      first_name: requiredText,
      last_name: requiredText,
      status: { ...requiredText, defaultValue: 'active' },
      metadata: { type: Sequelize.JSONB, allowNull: false, defaultValue: {} },
      created_at: timestamp,
      updated_at: timestamp,
    });
    await queryInterface.addIndex('users', ['status']);
    await queryInterface.addIndex('users', ['created_at']);
  },

  async down(queryInterface) {
    // The indexes and the sequence belong to the table and go with it.
    await queryInterface.dropTable('users');
  },
};
