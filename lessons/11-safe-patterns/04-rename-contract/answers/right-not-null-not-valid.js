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
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.query("SET lock_timeout = '1s'");
    // Postgres 18: the rule itself may be NOT VALID.
    await sequelize.query('ALTER TABLE customers ADD CONSTRAINT full_name_given NOT NULL full_name NOT VALID');
    await sequelize.query('ALTER TABLE customers VALIDATE CONSTRAINT full_name_given');
    await sequelize.transaction(async (transaction) => {
      await sequelize.query('DROP FUNCTION customers_names_in_step() CASCADE', { transaction });
      await queryInterface.removeColumn('customers', 'name', { transaction });
    });
  },

  async down(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn('customers', 'name', { type: Sequelize.TEXT }, { transaction });
      await sequelize.query('UPDATE customers SET name = full_name', { transaction });
      await sequelize.query('ALTER TABLE customers ALTER name SET NOT NULL, ALTER full_name DROP NOT NULL', {
        transaction,
      });
      await sequelize.query(inStep, { transaction });
      await sequelize.query(onWrite, { transaction });
    });
  },
};
