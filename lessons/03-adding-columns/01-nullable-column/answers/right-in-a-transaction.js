'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query(`SET LOCAL lock_timeout = '500ms'`, { transaction });
      await queryInterface.addColumn(
        'users',
        'phone',
        { type: Sequelize.TEXT, allowNull: true, defaultValue: null },
        { transaction },
      );
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'phone');
  },
};
