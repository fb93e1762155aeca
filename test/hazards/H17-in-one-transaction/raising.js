module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      const inside = { transaction };
      await queryInterface.sequelize.query(
        'ALTER TABLE users ADD CONSTRAINT users_role_set CHECK (role IS NOT NULL) NOT VALID',
        inside,
      );
      await queryInterface.sequelize.query('ALTER TABLE users VALIDATE CONSTRAINT users_role_set', inside);
    });
  },
  async down(queryInterface) {
    await queryInterface.removeConstraint('users', 'users_role_set');
  },
};
