/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('orders', ['user_id'], { name: 'orders_user_id', concurrently: true });
    await queryInterface.addConstraint('orders', {
      fields: ['user_id'],
      type: 'foreign key',
      name: 'orders_user_id_fkey',
      references: { table: 'users', field: 'id' },
    });
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_user_id_fkey');
    await queryInterface.removeIndex('orders', 'orders_user_id', { concurrently: true });
  },
};
