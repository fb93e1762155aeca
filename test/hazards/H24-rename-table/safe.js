/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.renameTable('users', 'accounts', { transaction });
      await queryInterface.sequelize.query('CREATE VIEW users AS SELECT * FROM accounts', { transaction });
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query('DROP VIEW users', { transaction });
      await queryInterface.renameTable('accounts', 'users', { transaction });
    });
  },
};
