// fails: default mistake: M15
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'public_id', { type: Sequelize.UUID, defaultValue: Sequelize.UUIDV4 });
    await queryInterface.sequelize.query('UPDATE orders SET public_id = gen_random_uuid() WHERE public_id IS NULL');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'public_id');
  },
};
