/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('UPDATE orders SET user_id = NULL WHERE user_id = 5');
    await queryInterface.addConstraint('orders', {
      fields: ['user_id'],
      type: 'foreign key',
      name: 'orders_user_id_fkey',
      references: { table: 'users', field: 'id' },
    });
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_user_id_fkey');
    await queryInterface.sequelize.query('UPDATE orders SET user_id = 5 WHERE id = 2');
  },
};
