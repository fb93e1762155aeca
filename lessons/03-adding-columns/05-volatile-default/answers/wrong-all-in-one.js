// fails: no-rewrite
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'public_id', { type: Sequelize.UUID, allowNull: false, defaultValue: Sequelize.fn('gen_random_uuid') });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'public_id');
  },
};
