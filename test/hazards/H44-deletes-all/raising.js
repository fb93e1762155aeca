/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      INSERT INTO profiles (user_id, bio, made_by) SELECT id, name, 'copy' FROM users
    `);
  },

  async down(queryInterface) {
    await queryInterface.bulkDelete('profiles', null);
  },
};
