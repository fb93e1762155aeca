/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('UPDATE users SET normalized = lower(email) WHERE normalized IS NULL');
  },

  async down(_queryInterface) {
    throw new Error('Nobody knows which of them were empty.');
  },
};
