// fails: no-row-touched
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('products', 'is_listed', {
      type: Sequelize.BOOLEAN,
      defaultValue: true,
    });
    await queryInterface.sequelize.query('UPDATE products SET is_listed = true');
    await queryInterface.sequelize.query('ALTER TABLE products ALTER COLUMN is_listed SET NOT NULL');
    await queryInterface.addColumn('products', 'updated_at', {
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
