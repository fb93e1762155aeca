// The rows that are there would have to be NULL.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'made', {
    type: Sequelize.DATE,
    allowNull: false,
    defaultValue: Sequelize.NOW,
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'made');
}
