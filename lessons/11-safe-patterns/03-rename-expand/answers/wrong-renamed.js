// fails: old-app
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await queryInterface.renameColumn('customers', 'name', 'full_name', { transaction });
    });
  },

  async down(queryInterface) {
    await queryInterface.renameColumn('customers', 'full_name', 'name');
  },
};
