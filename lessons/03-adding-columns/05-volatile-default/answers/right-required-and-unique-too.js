'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'public_id', { type: Sequelize.UUID });
    await queryInterface.sequelize.query('ALTER TABLE orders ALTER COLUMN public_id SET DEFAULT gen_random_uuid()');
    await queryInterface.sequelize.query('UPDATE orders SET public_id = gen_random_uuid() WHERE public_id IS NULL');
    await queryInterface.sequelize.query('ALTER TABLE orders ADD CONSTRAINT orders_public_id_not_null NOT NULL public_id NOT VALID');
    await queryInterface.sequelize.query('ALTER TABLE orders VALIDATE CONSTRAINT orders_public_id_not_null');
    await queryInterface.addIndex('orders', ['public_id'], {
      name: 'orders_public_id',
      unique: true,
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'public_id');
  },
};
