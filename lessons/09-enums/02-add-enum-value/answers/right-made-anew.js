'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await sequelize.query('ALTER TYPE enum_tickets_priority RENAME TO old_priority', { transaction });
      await sequelize.query(`CREATE TYPE enum_tickets_priority AS ENUM ('low', 'normal', 'soon', 'high')`, {
        transaction,
      });
      await sequelize.query(
        `ALTER TABLE tickets
          ALTER COLUMN priority DROP DEFAULT,
          ALTER COLUMN priority TYPE enum_tickets_priority USING
            (CASE WHEN subject LIKE '%charged%' THEN 'soon' ELSE priority::text END)::enum_tickets_priority,
          ALTER COLUMN priority SET DEFAULT 'normal'`,
        { transaction },
      );
      await sequelize.query('DROP TYPE old_priority', { transaction });
    });
  },

  async down() {
    throw new Error('What the tickets about money were before is lost.');
  },
};
