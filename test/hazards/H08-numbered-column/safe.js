module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'number', { type: Sequelize.INTEGER });
    await queryInterface.sequelize.query('CREATE SEQUENCE users_number_seq OWNED BY users.number');
    await queryInterface.sequelize.query(
      "ALTER TABLE users ALTER COLUMN number SET DEFAULT nextval('users_number_seq')",
    );
    await queryInterface.sequelize.query(
      "UPDATE users SET number = nextval('users_number_seq') WHERE id IN (SELECT id FROM users WHERE number IS NULL LIMIT 1000)",
    );
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'number');
  },
};
