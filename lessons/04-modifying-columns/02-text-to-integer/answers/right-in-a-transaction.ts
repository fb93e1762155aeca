import type { QueryInterface } from 'sequelize';

export default {
  async up(queryInterface: QueryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      const run = (sql: string) => queryInterface.sequelize.query(sql, { transaction });
      await run("SET LOCAL lock_timeout = '2s'");
      await run('ALTER TABLE suppliers ALTER delivery_days DROP DEFAULT, ALTER delivery_days DROP NOT NULL');
      await run(`
        ALTER TABLE suppliers ALTER delivery_days TYPE integer
        USING CASE delivery_days WHEN '' THEN NULL ELSE CAST(delivery_days AS integer) END
      `);
      await run('ALTER TABLE suppliers ALTER delivery_days SET DEFAULT 14');
    });
  },

  async down(queryInterface: QueryInterface) {
    await queryInterface.sequelize.query(`
      ALTER TABLE suppliers
        ALTER delivery_days TYPE text USING COALESCE(delivery_days::text, ''),
        ALTER delivery_days SET NOT NULL;
      ALTER TABLE suppliers ALTER delivery_days SET DEFAULT '14';
    `);
  },
};
