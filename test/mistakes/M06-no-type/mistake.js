// The type is left out.

export async function up(queryInterface) {
  await queryInterface.changeColumn('users', 'status', { defaultValue: 'new' });
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'status', {
    type: Sequelize.TEXT,
    allowNull: false,
    defaultValue: 'active',
  });
}
