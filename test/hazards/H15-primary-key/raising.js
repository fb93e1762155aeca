module.exports = {
  async up(queryInterface) {
    await queryInterface.addConstraint('codes', { type: 'primary key', fields: ['code'], name: 'codes_pkey' });
  },
  async down(queryInterface) {
    await queryInterface.removeConstraint('codes', 'codes_pkey');
  },
};
