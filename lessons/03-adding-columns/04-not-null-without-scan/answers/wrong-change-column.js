// fails: no-wait
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.query(`UPDATE orders SET channel = 'telephone' WHERE channel IS NULL`);
    await queryInterface.changeColumn('orders', 'channel', {
      type: Sequelize.TEXT,
      allowNull: false,
      defaultValue: 'telephone',
    });
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('ALTER TABLE orders ALTER COLUMN channel DROP NOT NULL, ALTER COLUMN channel DROP DEFAULT');
    await sequelize.query(`UPDATE orders SET channel = NULL WHERE channel = 'telephone'`);
  },
};
