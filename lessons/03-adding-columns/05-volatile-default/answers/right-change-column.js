'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'public_id', { type: Sequelize.UUID });
    await queryInterface.changeColumn('orders', 'public_id', {
      type: Sequelize.UUID,
      defaultValue: Sequelize.literal('gen_random_uuid()'),
    });
    await queryInterface.bulkUpdate('orders', { public_id: Sequelize.fn('gen_random_uuid') }, { public_id: null });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'public_id');
  },
};
