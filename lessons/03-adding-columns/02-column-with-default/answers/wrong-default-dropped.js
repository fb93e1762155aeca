// fails: listed mistake: M05
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('products', 'is_listed', {
      type: Sequelize.BOOLEAN,
      allowNull: false,
      defaultValue: true,
    });
    await queryInterface.addColumn('products', 'updated_at', {
      type: Sequelize.DATE,
      allowNull: false,
      defaultValue: Sequelize.fn('now'),
    });
    await queryInterface.changeColumn('products', 'is_listed', { type: Sequelize.BOOLEAN, allowNull: false });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('products', 'updated_at');
    await queryInterface.removeColumn('products', 'is_listed');
  },
};
