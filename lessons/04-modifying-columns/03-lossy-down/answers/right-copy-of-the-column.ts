import { DataTypes, type QueryInterface } from 'sequelize';

export default {
  async up(queryInterface: QueryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      const run = (sql: string) => queryInterface.sequelize.query(sql, { transaction });
      await queryInterface.addColumn('tickets', 'said', { type: DataTypes.TEXT }, { transaction });
      await run('UPDATE tickets SET said = priority');
      await run(`
        ALTER TABLE tickets ALTER priority TYPE integer
        USING COALESCE(array_position('{urgent,high,normal,low}', replace(priority, 'asap', 'urgent')), 3)
      `);
      await run('ALTER TABLE tickets ALTER priority SET NOT NULL, ALTER priority SET DEFAULT 3');
    });
  },

  async down(queryInterface: QueryInterface) {
    await queryInterface.sequelize.query(`
      ALTER TABLE tickets
        ALTER priority DROP DEFAULT,
        ALTER priority DROP NOT NULL,
        ALTER priority TYPE text USING said,
        DROP COLUMN said;
    `);
  },
};
