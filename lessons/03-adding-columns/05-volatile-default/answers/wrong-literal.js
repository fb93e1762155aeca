// fails: no-rewrite
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'public_id', { type: Sequelize.UUID, defaultValue: Sequelize.literal('gen_random_uuid()') });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'public_id');
  },
};
