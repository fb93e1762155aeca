'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.changeColumn('orders', 'total', { type: Sequelize.DECIMAL(12, 2) }, { transaction });
      await queryInterface.sequelize.query(
        'ALTER TABLE orders ALTER total SET DEFAULT 0, ALTER total SET NOT NULL',
        { transaction },
      );
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query(`
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE orders ALTER total SET DATA TYPE decimal(10, 2);
    `);
  },
};
