/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addConstraint('orders', {
      fields: ['user_id'],
      type: 'foreign key',
      name: 'orders_user_id_fkey',
      references: { table: 'users', field: 'id' },
    });
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_user_id_fkey');
  },
};
