module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'ALTER TABLE users ADD CONSTRAINT users_role_set CHECK (role IS NOT NULL) NOT VALID',
    );
    await queryInterface.sequelize.query('ALTER TABLE users VALIDATE CONSTRAINT users_role_set');
    await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN role SET NOT NULL');
    await queryInterface.sequelize.query('ALTER TABLE users DROP CONSTRAINT users_role_set');
  },
  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN role DROP NOT NULL');
  },
};
