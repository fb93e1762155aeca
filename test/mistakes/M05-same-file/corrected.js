// All that is to stay is repeated.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'role', {
    type: Sequelize.TEXT,
    allowNull: false,
    defaultValue: 'customer',
  });
  await queryInterface.bulkUpdate('users', { role: 'staff' }, {});
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'role');
}
