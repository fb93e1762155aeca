import type { QueryInterface } from 'sequelize';

const fn = `
  CREATE FUNCTION dual_write() RETURNS trigger AS $body$
  DECLARE
    by_old_app boolean;
  BEGIN
    IF TG_OP = 'INSERT' THEN
      by_old_app := NEW.full_name IS NULL;
    ELSE
      by_old_app := NEW.name IS DISTINCT FROM OLD.name;
    END IF;
    IF by_old_app THEN
      NEW.full_name := NEW.name;
    ELSIF NEW.full_name IS NOT NULL THEN
      NEW.name := NEW.full_name;
    END IF;
    RETURN NEW;
  END;
  $body$ LANGUAGE plpgsql
`;

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await sequelize.query(`SET lock_timeout = '3s'`);
    await sequelize.query(fn);
    await sequelize.query('ALTER TABLE customers ADD full_name text');
    await sequelize.query(
      'CREATE TRIGGER dual_write BEFORE INSERT OR UPDATE ON customers FOR EACH ROW EXECUTE PROCEDURE dual_write()',
    );
    let last = '0';
    for (;;) {
      const [rows] = await sequelize.query(
        `WITH batch AS (SELECT id FROM customers WHERE id > $1 ORDER BY id LIMIT 800),
              done AS (UPDATE customers c SET full_name = c.name FROM batch WHERE c.id = batch.id RETURNING c.id)
         SELECT max(id)::text AS last FROM done`,
        { bind: [last] },
      );
      const [row] = rows as { last: string | null }[];
      if (row?.last == null) break;
      last = row.last;
    }
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await sequelize.query('DROP TRIGGER dual_write ON customers');
    await sequelize.query('ALTER TABLE customers DROP full_name');
    await sequelize.query('DROP FUNCTION dual_write()');
  },
};
