// What this very file gave the column, it takes away again.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'role', {
    type: Sequelize.TEXT,
    allowNull: false,
    defaultValue: 'customer',
  });
  await queryInterface.bulkUpdate('users', { role: 'staff' }, {});
  await queryInterface.changeColumn('users', 'role', { type: Sequelize.TEXT, allowNull: false });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'role');
}
