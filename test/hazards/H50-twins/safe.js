/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('DELETE FROM users WHERE id = 2');
    await queryInterface.addConstraint('users', { fields: ['email'], type: 'unique', name: 'users_email_key' });
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('users', 'users_email_key');
    await queryInterface.bulkInsert('users', [{ id: 2, email: 'ada@mail.example' }]);
  },
};
