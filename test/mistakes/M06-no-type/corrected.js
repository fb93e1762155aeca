// The type stands beside the default.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'status', {
    type: Sequelize.TEXT,
    allowNull: false,
    defaultValue: 'new',
  });
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'status', {
    type: Sequelize.TEXT,
    allowNull: false,
    defaultValue: 'active',
  });
}
