// NOT NULL is repeated, the default is not.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'status', { type: Sequelize.STRING(100), allowNull: false });
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'status', {
    type: Sequelize.TEXT,
    allowNull: false,
    defaultValue: 'active',
  });
}
