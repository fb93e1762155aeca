'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn(
        'products',
        'updated_at',
        { type: 'timestamptz', allowNull: false, defaultValue: Sequelize.literal('CURRENT_TIMESTAMP') },
        { transaction },
      );
      await queryInterface.addColumn(
        'products',
        'is_listed',
        { type: Sequelize.BOOLEAN, allowNull: false, defaultValue: Sequelize.literal('true') },
        { transaction },
      );
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('products', 'updated_at');
    await queryInterface.removeColumn('products', 'is_listed');
  },
};
