/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE users ADD CONSTRAINT users_name_there CHECK (name IS NOT NULL)');
    await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN name DROP NOT NULL');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN name SET NOT NULL');
    await queryInterface.removeConstraint('users', 'users_name_there');
  },
};
