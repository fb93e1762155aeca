'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { Op } = Sequelize;
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn(
        'users',
        'role',
        { type: Sequelize.TEXT, allowNull: false, defaultValue: 'customer' },
        { transaction },
      );
      await queryInterface.bulkUpdate(
        'users',
        { role: 'staff' },
        { email: { [Op.endsWith]: '@shop.example' } },
        { transaction },
      );
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'role');
  },
};
