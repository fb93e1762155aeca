module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('codes', ['code'], { name: 'codes_pkey', unique: true, concurrently: true });
    await queryInterface.sequelize.query(
      'ALTER TABLE codes ADD CONSTRAINT codes_pkey PRIMARY KEY USING INDEX codes_pkey',
    );
  },
  async down(queryInterface) {
    await queryInterface.removeConstraint('codes', 'codes_pkey');
  },
};
