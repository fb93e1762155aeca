// fails: old-app-writes
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query("SET lock_timeout = '2s'");
    await queryInterface.addColumn('customers', 'full_name', { type: Sequelize.TEXT, allowNull: true });
    for (let from = 0; from < 1200; from += 1000) {
      await queryInterface.sequelize.query(
        `UPDATE customers SET full_name = name WHERE id > ${from} AND id <= ${from + 1000}`,
      );
    }
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('customers', 'full_name');
  },
};
