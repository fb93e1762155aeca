// fails: no-row-touched
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
      defaultValue: Sequelize.fn('clock_timestamp'),
    });
    await queryInterface.sequelize.query('ALTER TABLE products ALTER COLUMN updated_at SET DEFAULT now()');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('products', 'updated_at');
    await queryInterface.removeColumn('products', 'is_listed');
  },
};
