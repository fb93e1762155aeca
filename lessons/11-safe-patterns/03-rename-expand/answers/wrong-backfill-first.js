// fails: old-app-writes
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
      await sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await sequelize.query('ALTER TABLE customers ADD COLUMN IF NOT EXISTS full_name text', { transaction });
    });

    const [[{ last }]] = await sequelize.query('SELECT coalesce(max(id), 0)::integer AS last FROM customers');
    for (let from = 0; from < last; from += 1000) {
      await sequelize.query(
        'UPDATE customers SET full_name = name WHERE id > :from AND id <= :to AND full_name IS NULL',
        { replacements: { from, to: from + 1000 } },
      );
    }
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await sequelize.query(inStep, { transaction });
      await sequelize.query(onWrite, { transaction });
    });
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await sequelize.query('DROP TRIGGER customers_names_in_step ON customers', { transaction });
      await sequelize.query('DROP FUNCTION customers_names_in_step()', { transaction });
      await sequelize.query('ALTER TABLE customers DROP COLUMN full_name', { transaction });
    });
  },
};
