module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'token', { type: Sequelize.UUID });
    await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN token SET DEFAULT gen_random_uuid()');
    await queryInterface.sequelize.query(
      'UPDATE users SET token = gen_random_uuid() WHERE id IN (SELECT id FROM users WHERE token IS NULL LIMIT 1000)',
    );
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'token');
  },
};
