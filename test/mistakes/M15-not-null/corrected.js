// With a default they have a value.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'made', {
    type: Sequelize.DATE,
    allowNull: false,
    defaultValue: Sequelize.fn('now'),
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'made');
}
