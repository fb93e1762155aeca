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

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    const [[{ apart }]] = await sequelize.query(
      'SELECT count(*)::integer AS apart FROM customers WHERE full_name IS DISTINCT FROM name',
    );
    if (apart > 0) throw new Error(`${apart} customers have two names`);
    // Both hold the same, and the old one has the rule: so the new one goes, and the old one takes its name.
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await sequelize.query('DROP FUNCTION customers_names_in_step() CASCADE', { transaction });
      await queryInterface.removeColumn('customers', 'full_name', { transaction });
      await queryInterface.renameColumn('customers', 'name', 'full_name', { transaction });
    });
  },

  async down(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await queryInterface.renameColumn('customers', 'full_name', 'name', { transaction });
      await queryInterface.addColumn('customers', 'full_name', { type: Sequelize.TEXT }, { transaction });
      await sequelize.query(inStep, { transaction });
      await sequelize.query(onWrite, { transaction });
      await sequelize.query('UPDATE customers SET full_name = name', { transaction });
    });
  },
};
