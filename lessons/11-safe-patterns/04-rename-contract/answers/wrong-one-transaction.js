// fails: no-blocking-scan
'use strict';

const inStep = `
CREATE OR REPLACE FUNCTION customers_names_in_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.full_name IS DISTINCT FROM OLD.full_name THEN
    NEW.name := NEW.full_name;
  ELSIF NEW.name IS DISTINCT FROM OLD.name THEN
    NEW.full_name := NEW.name;
  END IF;
  RETURN NEW;
END
$$`;

const onWrite = `
CREATE OR REPLACE TRIGGER customers_names_in_step BEFORE INSERT OR UPDATE ON customers
FOR EACH ROW EXECUTE FUNCTION customers_names_in_step()`;

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      const run = (sql) => sequelize.query(sql, { transaction });
      await run("SET LOCAL lock_timeout = '2s'");
      await run('ALTER TABLE customers ADD CONSTRAINT full_name_there CHECK (full_name IS NOT NULL) NOT VALID');
      await run('ALTER TABLE customers VALIDATE CONSTRAINT full_name_there');
      await run('ALTER TABLE customers ALTER COLUMN full_name SET NOT NULL');
      await run('ALTER TABLE customers DROP CONSTRAINT full_name_there');
      await run('DROP TRIGGER customers_names_in_step ON customers');
      await run('DROP FUNCTION customers_names_in_step()');
      await run('ALTER TABLE customers DROP COLUMN name');
    });
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await sequelize.query(
        'ALTER TABLE customers ALTER COLUMN full_name DROP NOT NULL, ADD COLUMN IF NOT EXISTS name text',
        { transaction },
      );
      await sequelize.query(inStep, { transaction });
      await sequelize.query(onWrite, { transaction });
    });

    const [[{ last }]] = await sequelize.query('SELECT coalesce(max(id), 0)::integer AS last FROM customers');
    for (let from = 0; from < last; from += 1000) {
      await sequelize.query(
        'UPDATE customers SET name = full_name WHERE id > :from AND id <= :to AND name IS NULL',
        { replacements: { from, to: from + 1000 } },
      );
    }
    await sequelize.query('ALTER TABLE customers ALTER COLUMN name SET NOT NULL');
  },
};
