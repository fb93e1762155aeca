/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'city', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query('ALTER TABLE users ADD CONSTRAINT has_name CHECK (nme IS NOT NULL) NOT VALID');
    await queryInterface.sequelize.query('ALTER TABLE users VALIDATE CONSTRAINT has_name');
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('users', 'has_name');
    await queryInterface.removeColumn('users', 'city');
  },
};
