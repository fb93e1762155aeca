'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query(`SET lock_timeout = '2s'`);
    await sequelize.query(`ALTER TABLE orders ALTER COLUMN channel SET DEFAULT 'telephone'`);
    await queryInterface.bulkUpdate('orders', { channel: 'telephone' }, { channel: null });
    const check = (sql) => sequelize.query(`ALTER TABLE "orders" ${sql}`);
    await check('ADD CONSTRAINT orders_channel_check CHECK (channel IS NOT NULL) NOT VALID');
    await check('VALIDATE CONSTRAINT orders_channel_check');
    await check('ALTER channel SET NOT NULL');
    await queryInterface.removeConstraint('orders', 'orders_channel_check');
  },

  async down(queryInterface) {
    await queryInterface.changeColumn('orders', 'channel', { type: 'TEXT', allowNull: true });
    await queryInterface.bulkUpdate('orders', { channel: null }, { channel: 'telephone' });
  },
};
