// An ES module that makes the table small and adds to it, and takes it apart again step by step.
const required = (type, more = {}) => ({ type, allowNull: false, ...more });

export default {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('users', {
      id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
    });
    const columns = {
      email: required(Sequelize.TEXT, { unique: true }),
      first_name: required(Sequelize.TEXT),
      last_name: required(Sequelize.TEXT),
      status: required(Sequelize.TEXT, { defaultValue: 'active' }),
      metadata: required(Sequelize.JSONB, { defaultValue: {} }),
      created_at: required(Sequelize.DATE, { defaultValue: Sequelize.fn('now') }),
      updated_at: required(Sequelize.DATE, { defaultValue: Sequelize.fn('now') }),
    };
    for (const [name, definition] of Object.entries(columns)) {
      await queryInterface.addColumn('users', name, definition);
    }
    // Two different indexes: their order is free, so they may be sent at once.
    await Promise.all(['status', 'created_at'].map((name) => queryInterface.addIndex('users', [name])));
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('users', ['created_at']);
    await queryInterface.removeIndex('users', ['status']);
    await queryInterface.removeConstraint('users', 'users_email_key');
    await queryInterface.dropTable('users');
  },
};
