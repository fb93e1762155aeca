// fails: up mistake: M18
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    queryInterface.addColumn('products', 'is_listed', {
      type: Sequelize.BOOLEAN,
      allowNull: false,
      defaultValue: true,
    });
    queryInterface.addColumn('products', 'updated_at', {
      type: Sequelize.DATE,
      allowNull: false,
      defaultValue: Sequelize.fn('now'),
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('products', 'updated_at');
    await queryInterface.removeColumn('products', 'is_listed');
  },
};
