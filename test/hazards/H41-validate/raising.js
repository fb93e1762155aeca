/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up({ sequelize }) {
    await sequelize.query(`ALTER TABLE users ADD CONSTRAINT has_email CHECK (email LIKE '%@%') NOT VALID`);
    await sequelize.query('ALTER TABLE users VALIDATE CONSTRAINT has_email');
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('users', 'has_email');
  },
};
