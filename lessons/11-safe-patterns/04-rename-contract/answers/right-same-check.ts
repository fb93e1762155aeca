import type { QueryInterface } from 'sequelize';

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

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await sequelize.query(`SET lock_timeout = '2s'`);
    // One rule for both: nobody is missing, and nobody is out of step.
    await sequelize.query(
      'ALTER TABLE customers ADD CONSTRAINT same CHECK (full_name IS NOT NULL AND full_name = name) NOT VALID',
    );
    await sequelize.query('ALTER TABLE customers VALIDATE CONSTRAINT same');
    await sequelize.query('ALTER TABLE customers ALTER COLUMN full_name SET NOT NULL');
    await sequelize.transaction(async (transaction) => {
      await sequelize.query('DROP TRIGGER customers_names_in_step ON customers', { transaction });
      await sequelize.query('DROP FUNCTION customers_names_in_step()', { transaction });
      // The CHECK goes with the column.
      await sequelize.query('ALTER TABLE customers DROP COLUMN name', { transaction });
    });
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    // An empty text is a constant: no row is written, and the column is NOT NULL from the start.
    await sequelize.query(`ALTER TABLE customers ADD COLUMN name text NOT NULL DEFAULT ''`);
    await sequelize.query('UPDATE customers SET name = full_name');
    await sequelize.query('ALTER TABLE customers ALTER COLUMN name DROP DEFAULT, ALTER full_name DROP NOT NULL');
    await sequelize.query(inStep);
    await sequelize.query(onWrite);
  },
};
