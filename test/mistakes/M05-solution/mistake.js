// The table is not as the solution makes it.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'status', { type: Sequelize.STRING(100) });
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'status', {
    type: Sequelize.TEXT,
    allowNull: false,
    defaultValue: 'active',
  });
}
