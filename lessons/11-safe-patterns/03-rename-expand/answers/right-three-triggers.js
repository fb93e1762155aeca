'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      const run = (sql) => sequelize.query(sql, { transaction });
      await run("SET LOCAL lock_timeout = '1s'");
      await queryInterface.addColumn('customers', 'full_name', { type: Sequelize.TEXT }, { transaction });
      await run(`CREATE FUNCTION customer_from_name() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN NEW.full_name = NEW.name; RETURN NEW; END $$`);
      await run(`CREATE FUNCTION customer_from_full_name() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN NEW.name = NEW.full_name; RETURN NEW; END $$`);
      await run(`CREATE TRIGGER old_app_adds BEFORE INSERT ON customers
        FOR EACH ROW WHEN (NEW.full_name IS NULL) EXECUTE FUNCTION customer_from_name()`);
      await run(`CREATE TRIGGER new_app_adds BEFORE INSERT ON customers
        FOR EACH ROW WHEN (NEW.name IS NULL) EXECUTE FUNCTION customer_from_full_name()`);
      await run(`CREATE TRIGGER old_app_changes BEFORE UPDATE OF name ON customers
        FOR EACH ROW EXECUTE FUNCTION customer_from_name()`);
      await run(`CREATE TRIGGER new_app_changes BEFORE UPDATE OF full_name ON customers
        FOR EACH ROW EXECUTE FUNCTION customer_from_full_name()`);
    });
    let more = true;
    while (more) {
      const [, { rowCount }] = await sequelize.query(
        `UPDATE customers SET full_name = name
         WHERE id IN (SELECT id FROM customers WHERE full_name IS NULL LIMIT 1000)`,
      );
      more = rowCount > 0;
    }
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    // The triggers go with their functions.
    await sequelize.query('DROP FUNCTION customer_from_name() CASCADE');
    await sequelize.query('DROP FUNCTION customer_from_full_name() CASCADE');
    await queryInterface.removeColumn('customers', 'full_name');
  },
};
