'use strict';

// An identity column in place of a serial one, the constraint and the indexes with names of their own, all in one transaction.
module.exports = {
  up: (queryInterface, Sequelize) =>
    queryInterface.sequelize.transaction(async (transaction) => {
      const { TEXT, JSONB, DATE, BIGINT, literal } = Sequelize;
      await queryInterface.createTable(
        'users',
        {
          id: { type: BIGINT, primaryKey: true, autoIncrement: true, autoIncrementIdentity: true },
          email: { type: TEXT, allowNull: false },
          first_name: { type: TEXT, allowNull: false },
          last_name: { type: TEXT, allowNull: false },
          status: { type: TEXT, allowNull: false, defaultValue: 'active' },
          metadata: { type: JSONB, allowNull: false, defaultValue: literal("'{}'::jsonb") },
          created_at: { type: DATE, allowNull: false, defaultValue: literal('transaction_timestamp()') },
          updated_at: { type: DATE, allowNull: false, defaultValue: literal('transaction_timestamp()') },
        },
        { transaction },
      );
      await queryInterface.addConstraint('users', {
        type: 'unique',
        fields: ['email'],
        name: 'users_email_unique',
        transaction,
      });
      for (const column of ['status', 'created_at']) {
        await queryInterface.addIndex('users', { fields: [column], name: `idx_users_${column}`, transaction });
      }
    }),

  down: (queryInterface) => queryInterface.dropTable('users'),
};
