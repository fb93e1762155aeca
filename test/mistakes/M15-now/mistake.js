// `Sequelize.NOW` is for models.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'made', { type: Sequelize.DATE, defaultValue: Sequelize.NOW });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'made');
}
