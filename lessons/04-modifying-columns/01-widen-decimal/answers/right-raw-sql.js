'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,2)');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,2)');
  },
};
