'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE opening_hours ADD COLUMN note text');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE opening_hours DROP COLUMN IF EXISTS note');
  },
};
