// fails: no-rewrite
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn('orders', 'public_id', { type: Sequelize.UUID }, { transaction });
      for (const sql of [
        'ALTER TABLE orders ALTER COLUMN public_id SET DEFAULT gen_random_uuid()',
        'UPDATE orders SET public_id = gen_random_uuid()',
      ]) {
        await queryInterface.sequelize.query(sql, { transaction });
      }
    });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'public_id');
  },
};
