module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('users', ['email'], { name: 'users_email_key', unique: true, concurrently: true });
    await queryInterface.sequelize.query(
      'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key',
    );
  },
  async down(queryInterface) {
    await queryInterface.removeConstraint('users', 'users_email_key');
  },
};
