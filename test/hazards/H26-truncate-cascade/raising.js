/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('TRUNCATE users CASCADE');
  },

  async down() {},
};
