/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'full_name', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query(`
      CREATE FUNCTION users_full_name() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.full_name := NEW.name;
        RETURN NEW;
      END $$`);
    await queryInterface.sequelize.query(
      'CREATE TRIGGER users_full_name BEFORE INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION users_full_name()',
    );
    await queryInterface.sequelize.query('UPDATE users SET full_name = name');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP TRIGGER users_full_name ON users');
    await queryInterface.sequelize.query('DROP FUNCTION users_full_name()');
    await queryInterface.removeColumn('users', 'full_name');
  },
};
