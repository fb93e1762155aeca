module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'ALTER TABLE codes ADD CONSTRAINT codes_pkey PRIMARY KEY USING INDEX codes_code',
    );
  },
  async down(queryInterface) {
    await queryInterface.removeConstraint('codes', 'codes_pkey');
    await queryInterface.sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY codes_code ON codes (code)');
    await queryInterface.sequelize.query('ALTER TABLE codes ALTER COLUMN code DROP NOT NULL');
  },
};
