import type { QueryInterface } from 'sequelize';

const first = [
  'ALTER TABLE reviews ADD COLUMN user_id_big bigint',
  `CREATE FUNCTION big() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN SELECT NEW.user_id INTO NEW.user_id_big; RETURN NEW; END $$`,
  'CREATE TRIGGER big BEFORE INSERT OR UPDATE ON reviews FOR EACH ROW EXECUTE FUNCTION big()',
  'ALTER TABLE reviews ADD CONSTRAINT big_there CHECK (user_id_big IS NOT NULL) NOT VALID',
];

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await sequelize.query(`SET lock_timeout = '2s'`);
    for (const sql of first) await sequelize.query(sql);
    let last = 0;
    for (;;) {
      const [rows] = await sequelize.query(
        `UPDATE reviews SET user_id_big = user_id
         WHERE id IN (SELECT id FROM reviews WHERE id > $1 ORDER BY id LIMIT 700) RETURNING id::integer`,
        { bind: [last] },
      );
      const ids = (rows as { id: number }[]).map(({ id }) => id);
      if (ids.length === 0) break;
      last = Math.max(...ids);
    }
    await sequelize.query('ALTER TABLE reviews VALIDATE CONSTRAINT big_there');
    await sequelize.query('ALTER TABLE reviews ALTER user_id_big SET NOT NULL');
    await sequelize.query('ALTER TABLE reviews DROP CONSTRAINT big_there');
    await sequelize.query('CREATE INDEX CONCURRENTLY ON reviews (user_id_big)');
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.sequelize.query('DROP TRIGGER big ON reviews');
    await queryInterface.sequelize.query('DROP FUNCTION big()');
    await queryInterface.sequelize.query('ALTER TABLE reviews DROP COLUMN user_id_big');
  },
};
