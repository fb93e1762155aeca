// fails: own
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'public_id', { type: Sequelize.UUID });
    await queryInterface.sequelize.query('ALTER TABLE orders ALTER COLUMN public_id SET DEFAULT gen_random_uuid()');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'public_id');
  },
};
