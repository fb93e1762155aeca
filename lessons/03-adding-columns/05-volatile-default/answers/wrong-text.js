// fails: column
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'public_id', { type: Sequelize.TEXT });
    await queryInterface.sequelize.query('ALTER TABLE orders ALTER COLUMN public_id SET DEFAULT gen_random_uuid()');
    await queryInterface.sequelize.query('UPDATE orders SET public_id = gen_random_uuid() WHERE public_id IS NULL');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'public_id');
  },
};
