'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      ALTER TABLE orders
        ADD COLUMN public_id uuid,
        ALTER COLUMN public_id SET DEFAULT gen_random_uuid()
    `);
    await queryInterface.sequelize.query('UPDATE orders SET public_id = gen_random_uuid() WHERE public_id IS NULL');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE orders DROP COLUMN public_id');
  },
};
