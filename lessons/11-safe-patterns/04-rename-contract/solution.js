'use strict';

// As the first half made them; `down` needs both.
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

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      // There already, if an earlier try died behind this.
      await sequelize.query(
        `ALTER TABLE customers
           DROP CONSTRAINT IF EXISTS full_name_there,
           ADD CONSTRAINT full_name_there CHECK (full_name IS NOT NULL) NOT VALID`,
        { transaction },
      );
    });

    // Reads everything and blocks nobody. A customer who was missed stops us here, with all names in place.
    await sequelize.query('ALTER TABLE customers VALIDATE CONSTRAINT full_name_there');

    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await sequelize.query('DROP TRIGGER customers_names_in_step ON customers', { transaction });
      await sequelize.query('DROP FUNCTION customers_names_in_step()', { transaction });
      await sequelize.query('ALTER TABLE customers ALTER COLUMN full_name SET NOT NULL', { transaction });
      // Not in the same statement: ALTER TABLE drops first, and would then have no proof.
      await sequelize.query(
        'ALTER TABLE customers DROP CONSTRAINT full_name_there, DROP COLUMN name',
        { transaction },
      );
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

    // The trigger is there first, as on the way up.
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
