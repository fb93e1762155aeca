module.exports = {
  async up(queryInterface) {
    await queryInterface.addConstraint('orders', {
      type: 'foreign key',
      fields: ['user_id'],
      name: 'orders_user',
      references: { table: 'users', field: 'id' },
    });
  },
  async down(queryInterface) {
    await queryInterface.removeConstraint('orders', 'orders_user');
  },
};
