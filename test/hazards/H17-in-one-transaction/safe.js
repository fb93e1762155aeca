module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'ALTER TABLE users ADD CONSTRAINT users_role_set CHECK (role IS NOT NULL) NOT VALID',
    );
    await queryInterface.sequelize.query('ALTER TABLE users VALIDATE CONSTRAINT users_role_set');
  },
  async down(queryInterface) {
    await queryInterface.removeConstraint('users', 'users_role_set');
  },
};
