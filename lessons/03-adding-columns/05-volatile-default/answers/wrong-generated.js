// fails: default
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('ALTER TABLE orders ADD COLUMN public_id uuid GENERATED ALWAYS AS (md5(id::text)::uuid) STORED');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'public_id');
  },
};
