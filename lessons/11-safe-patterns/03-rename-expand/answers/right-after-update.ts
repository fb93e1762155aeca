import type { QueryInterface } from 'sequelize';
import { DataTypes, Op } from 'sequelize';

// Inserts are completed on their way in. An update is followed by a second one, which must not be followed by a third.
const schema = [
  `CREATE FUNCTION fill_names() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.name := coalesce(NEW.name, NEW.full_name);
     NEW.full_name := coalesce(NEW.full_name, NEW.name);
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION follow_name() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE customers SET full_name = NEW.name WHERE id = NEW.id;
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION follow_full_name() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE customers SET name = NEW.full_name WHERE id = NEW.id;
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER fill_names BEFORE INSERT ON customers FOR EACH ROW EXECUTE FUNCTION fill_names()',
  `CREATE TRIGGER follow_name AFTER UPDATE OF name ON customers
   FOR EACH ROW WHEN (NEW.full_name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION follow_name()`,
  `CREATE TRIGGER follow_full_name AFTER UPDATE OF full_name ON customers
   FOR EACH ROW WHEN (NEW.full_name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION follow_full_name()`,
];

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await sequelize.query(`SET LOCAL lock_timeout = '1500ms'`, { transaction });
      await queryInterface.addColumn('customers', 'full_name', { type: DataTypes.TEXT }, { transaction });
      for (const sql of schema) await sequelize.query(sql, { transaction });
    });
    const last = Number(await queryInterface.rawSelect('customers', { order: [['id', 'DESC']], limit: 1 }, 'id'));
    for (let from = 1; from <= last; from += 250) {
      await queryInterface.bulkUpdate(
        'customers',
        { full_name: sequelize.col('name') },
        { id: { [Op.between]: [from, from + 249] }, full_name: null },
      );
    }
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await sequelize.query('DROP FUNCTION fill_names(), follow_name(), follow_full_name() CASCADE');
    await sequelize.query('ALTER TABLE customers DROP COLUMN full_name');
  },
};
