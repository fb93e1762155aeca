// `down` names only the type, and the rest is gone.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'status', {
    type: Sequelize.STRING(100),
    allowNull: false,
    defaultValue: 'active',
  });
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'status', { type: Sequelize.TEXT });
}
